import type { DigitalSourceType } from '../../domain/digital-source.ts'

/** An XMP packet that says how a picture came to be, and nothing else: no camera, no place, no person. */
export const writeProvenance = (sourceType: DigitalSourceType): string =>
  [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">',
    '<Iptc4xmpExt:DigitalSourceType>',
    `http://cv.iptc.org/newscodes/digitalsourcetype/${sourceType}`,
    '</Iptc4xmpExt:DigitalSourceType>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('')
