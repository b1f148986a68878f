import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../../src/domain/prompts/fill-template.ts'
import { parseTemplate, promptVariables } from '../../../src/domain/prompts/parse-template.ts'
import type { PromptLook } from '../../../src/domain/prompts/prompt-subject.ts'
import { longestTemplate, readTemplate } from '../../../src/domain/prompts/read-template.ts'
import { readSetting } from '../../../src/domain/read-settings.ts'
import { usualSettings } from '../../../src/domain/shop-settings.ts'
import { anySubject } from './prompt-subjects.ts'

const navy = { kind: 'color', value: 'Navy', hex: '#1F2A44' }
const leopard = { kind: 'color', value: 'Leopard' }
const velvet = { kind: 'material', value: 'Velvet' }

describe('a template', () => {
  it.each([
    ['the {colour}', /knows no \{colour\}.*\{thing\}.*\{color\}/],
    ['{}', /knows no \{\}/],
    [' \n ', /1 to 2000 characters/],
    [`{looks}${'x'.repeat(longestTemplate)}`, /1 to 2000 characters; this one has 2007/],
    ['a {color', /Braces/],
    ['a color}', /Braces/],
    ['{{color}}', /Braces/],
    ['{color}[ ({hex})', /come in pairs/],
    ['{color} ({hex})]', /come in pairs/],
    ['{color}[ ([{hex}])]', /come in pairs/],
    ['{color}[ (dark)]', /left out where a variable/],
    ['Make the {thing} nice', /what the thing is to look like/],
  ])('“%s” is refused', (text, why) => {
    expect(() => readTemplate(text)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
    expect(() => readTemplate(text)).toThrow(why)
  })

  it('is read on one line, and variables in any case', () => {
    expect(readTemplate(' Make it\n {color}. ')).toBe('Make it {color}.')
    expect(fillTemplate('{ THING } {Color}', { thing: 'cap', looks: [navy] })).toMatchObject({
      text: 'cap Navy',
    })
  })

  it('of a shop is a setting, for all products or by product type', () => {
    expect(readSetting('promptTemplate', 'Make it {color}.')).toEqual({ promptTemplate: 'Make it {color}.' })
    expect(readSetting('promptTemplate', 'built-in')).toEqual({
      promptTemplate: usualSettings.promptTemplate,
    })
    const typed = '{" Hoodies ": "Dye it {color}."}'
    expect(readSetting('promptTemplates', typed)).toEqual({ promptTemplates: { Hoodies: 'Dye it {color}.' } })
    expect(readSetting('promptTemplates', '{}')).toEqual({ promptTemplates: {} })
  })

  it.each([
    ['Hoodies: x', /are JSON/],
    ['["x"]', /are JSON/],
    ['null', /are JSON/],
    ['{"Hoodies": 1}', /are JSON/],
    ['{" ": "{looks}"}', /1 to 255/],
    ['{"Hoodies": "{colour}"}', /The prompt for “Hoodies”: .*knows no \{colour\}/],
    ['{"Hoodies": "{looks}", "hoodies ": "{looks}"}', /two prompts/],
    [JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`${i}`, '{looks}']))), /50/],
  ])('for each product type cannot be %s', (text, why) => {
    expect(() => readSetting('promptTemplates', text)).toThrow(why)
  })
})

describe('filling in', () => {
  const filled = (template: string, looks: readonly PromptLook[]) =>
    fillTemplate(template, { thing: 'sofa', title: 'Oslo', looks })

  it.each([
    ['{thing}: {color}[ ({hex})].', [navy], 'sofa: Navy (#1F2A44).'],
    ['{thing}: {color}[ ({hex})].', [leopard], 'sofa: Leopard.'],
    ['{thing} [, in {material},] in {color}', [navy], 'sofa in Navy'],
    ['{thing} [in {material}] , in {color} !', [navy], 'sofa, in Navy!'],
    [
      '{title}, a {thing}: {kinds} to {looks}',
      [velvet, navy],
      '“Oslo”, a sofa: material and color to Velvet and Navy (#1F2A44)',
    ],
    ['{color} / {material}', [velvet, navy], 'Navy / Velvet'],
    [
      '{color} / {hex}',
      [navy, { ...navy, value: 'Sand', hex: '#D9C9A3' }],
      'Navy and Sand / #1F2A44 and #D9C9A3',
    ],
  ])('“%s” with %j', (template, looks, text) => {
    expect(filled(template, looks)).toEqual({ kind: 'fits', text })
  })

  it.each([
    ['{color} ({hex})', [leopard], { variable: 'hex', why: 'no value' }],
    ['{color} in {material}', [navy], { variable: 'material', why: 'no value' }],
    ['{color}', [velvet, navy], { variable: 'material', why: 'not named' }],
    ['{looks}', [{ kind: 'look', value: 'Matt' }], undefined],
    ['{color}', [{ kind: 'look', value: 'Matt' }, navy], { variable: 'looks', why: 'not named' }],
    ['{thing}[ in {pattern}]', [navy], { variable: 'color', why: 'not named' }],
  ])('“%s” fits %j only with all that is needed', (template, looks, unfit) => {
    const kind = unfit ? 'unfit' : 'fits'
    expect(filled(template, looks)).toMatchObject({ kind, ...unfit })
  })

  it('leaves no braces, no brackets, no double spaces and no space before a sign', () => {
    const piece = fc.oneof(
      fc.constantFrom(...promptVariables.map((name) => `{${name}}`)),
      fc.constantFrom(...promptVariables.map((name) => `[ ({${name}})]`)),
      fc.constantFrom(' ', ', ', '.', ' in ', 'Dye the'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), anySubject, (pieces, subject) => {
        const result = fillTemplate(`${pieces.join('')} {looks}`, subject)
        if (result.kind === 'unfit') return
        expect(result.text).not.toMatch(/[{}[\]\n]| {2}| [,.;!?)]|^\s|\s$/)
      }),
    )
  })

  it('takes every text apart without losing any of it, or says what is wrong', () => {
    const text = fc.array(fc.constantFrom('{', '}', '[', ']', 'thing', '{hex}', ' a '), { maxLength: 10 })
    fc.assert(
      fc.property(
        text.map((pieces) => pieces.join('')),
        (text) => {
          try {
            const back = parseTemplate(text).map(({ isOptional, parts }) => {
              const inner = parts
                .map((part) => (typeof part === 'string' ? part : `{${part.variable}}`))
                .join('')
              return isOptional ? `[${inner}]` : inner
            })
            expect(back.join('')).toBe(text)
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid_input' })
          }
        },
      ),
    )
  })
})
