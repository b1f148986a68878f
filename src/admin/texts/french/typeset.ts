/** A space before these, and within these quotes, that no line breaks at. */
export const typeset = (text: string): string =>
  text.replace(/ (?=[?!:;»%])/g, '\u00A0').replace(/« /g, '«\u00A0')
