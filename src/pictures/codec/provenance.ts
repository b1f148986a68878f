import type { Provenance } from '../../ports/picture-desk.ts'

const tool = 'Colorway'

/**
 * An XMP packet that says how a picture came to be, and nothing else: no camera, no place, no person. A trained
 * model and its prompt have properties of their own (IPTC Photo Metadata 2025.1), whose mere presence says that there
 * was one; an algorithm that was trained on nothing is named with the tool.
 */
export const writeProvenance = ({ digitalSourceType, model, promptVersion }: Provenance): string => {
  const isTrained = digitalSourceType === 'compositeWithTrainedAlgorithmicMedia'
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">',
    element('xmp:CreatorTool', isTrained || model === undefined ? tool : `${tool} (${model})`),
    element(
      'Iptc4xmpExt:DigitalSourceType',
      `http://cv.iptc.org/newscodes/digitalsourcetype/${digitalSourceType}`,
    ),
    element('Iptc4xmpExt:AISystemUsed', isTrained ? model : undefined),
    element('Iptc4xmpExt:AIPromptInformation', isTrained ? promptVersion : undefined),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('')
}

const element = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`

/** Control characters, which no XML may hold, are left out. */
const escapeXml = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
