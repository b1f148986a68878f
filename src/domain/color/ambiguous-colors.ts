/**
 * Names that two merchants use for clearly different colours. They are asked about rather than guessed:
 * "cognac" is sold as a light tan as often as a red brown, "kaki" is an olive green in France and a sandy brown
 * elsewhere, "lila" a purple in Sweden and a lilac in Spain.
 */
export const ambiguousColors: Readonly<Record<string, readonly string[]>> = {
  cognac: ['#9A463D', '#B5703C'],
  nude: ['#E3BC9A', '#C99A82', '#8A5A44'],
  champagne: ['#F1DDBE', '#D6B98C'],
  smoke: ['#8E9398', '#B9BDC0'],
  ocean: ['#1F5F8B', '#3AA0A8'],
  sunset: ['#E5752B', '#D9607A'],
  earth: ['#6B4F3A', '#8C6F4E'],
  desert: ['#CDB892', '#C0795A'],
  ice: ['#DCEBF2', '#C9D6DC'],
  metal: ['#8A8D91', '#5C5F63'],
  kaki: ['#A89A70', '#6B6B3A'],
  カーキ: ['#A89A70', '#6B6B3A'],
  카키: ['#A89A70', '#6B6B3A'],
  lila: ['#6B3A8A', '#C6B0D6'],
  lilla: ['#6B3A8A', '#C6B0D6'],
  skin: ['#E3BC9A', '#C99A82', '#8A5A44'],
}
