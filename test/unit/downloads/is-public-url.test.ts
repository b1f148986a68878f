import { expect, it } from 'vitest'
import { isPublicUrl } from '../../../src/downloads/is-public-url.ts'

it.each([
  'https://colorway.example.com',
  'https://colorway.example.com:8443/app/',
  'https://bright-fox.trycloudflare.com',
  'https://8.8.8.8',
  'https://[2606:4700::1]/',
])('%s can be reached from outside', (url) => {
  expect(isPublicUrl(url)).toBe(true)
})

it.each([
  'http://colorway.example.com',
  'https://localhost:3000',
  'https://app.localhost',
  'https://minio',
  'https://minio.',
  'https://nas.local',
  'https://s3.internal.',
  'https://127.0.0.1:3000',
  'https://2130706433',
  'https://10.0.0.4',
  'https://[::1]:3000',
  'https://[fd00::1]',
  'https://[::ffff:8.8.8.8]',
  'https://me:pw@colorway.example.com',
  'colorway.example.com',
  '',
])('%s cannot, or should not, be reached from outside', (url) => {
  expect(isPublicUrl(url)).toBe(false)
})
