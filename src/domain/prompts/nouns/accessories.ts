import type { Nouns } from './noun.ts'

export const accessories: Nouns = {
  sneakers: {
    last: 'sneaker, trainer, running shoe, turnschuh, turnschuhe, *sneaker',
    first: 'zapatilla, deportivas',
  },
  boots: {
    last: 'boot, bootie, stiefel, *stiefel, stiefelette, stiefeletten',
    first: 'botte, bottine, bota, botin, botines',
  },
  sandals: { last: 'sandal, flip flop, slide, sandale, sandalen', first: 'sandalia, chancla' },
  slippers: { last: 'slipper, hausschuh, hausschuhe, pantoffel, pantoffeln', first: 'pantoufle, chausson' },
  shoes: {
    last: 'shoe, loafer, moccasin, heel, pump, ballet flat, footwear, schuh, schuhe, *schuh, *schuhe, pumps',
    first: 'chaussure, mocassin, zapato',
  },
  beanie: { last: 'beanie, knit cap, strickmutze, strickmutzen', first: 'bonnet, gorro' },
  cap: {
    last: 'cap, baseball cap, snapback, kappe, kappen, schirmmutze, mutze, mutzen, *mutze, *mutzen',
    first: 'casquette, gorra',
  },
  hat: {
    last: 'hat, fedora, bucket hat, sonnenhut, strohhut, fischerhut, filzhut, hute, *hute',
    first: 'chapeau, chapeaux, sombrero',
  },
  headband: { last: 'headband, stirnband, stirnbander, haarband', first: 'bandeau, diadema' },
  scarf: {
    last: 'scarf, scarves, shawl, schal, schals, *schal, halstuch',
    first: 'echarpe, foulard, bufanda, panuelo',
  },
  gloves: { last: 'glove, mitten, handschuh, handschuhe, *handschuhe', first: 'gant, moufle, guante' },
  belt: { last: 'belt, gurtel', first: 'ceinture, cinturon, cinturones' },
  necktie: { last: 'necktie, bow tie, silk tie, ties, krawatte, krawatten', first: 'cravate, corbata' },
  backpack: { last: 'backpack, rucksack, rucksacke, *rucksack', first: 'sac a dos, mochila' },
  wallet: {
    last: 'wallet, cardholder, card holder, geldborse, geldborsen, portemonnaie, brieftasche',
    first: 'portefeuille, cartera, billetera',
  },
  suitcase: { last: 'suitcase, luggage, koffer, *koffer', first: 'valise, maleta' },
  bag: {
    last: 'bag, handbag, tote, tote bag, purse, satchel, clutch, duffel, pouch, tasche, taschen, *tasche, *taschen, beutel, *beutel',
    first: 'sac, sacoche, bolso, bolsa',
  },
  watch: { last: 'watch, watches, wristwatch, armbanduhr, armbanduhren', first: 'montre, reloj, relojes' },
  sunglasses: { last: 'sunglasses, sonnenbrille, sonnenbrillen', first: 'lunettes de soleil, gafas de sol' },
  glasses: {
    last: 'glasses, eyeglasses, eyewear, spectacles, brille, brillen, reading glasses',
    first: 'lunettes, gafas',
  },
  ring: { last: 'ring, ringe', first: 'bague, anillo' },
  earrings: {
    last: 'earring, ohrring, ohrringe, *ohrringe',
    first: "boucle d'oreille, boucles d'oreilles, pendientes",
  },
  necklace: {
    last: 'necklace, pendant, halskette, halsketten, kette, ketten',
    first: 'collier, collares',
  },
  bracelet: { last: 'bracelet, bangle, armband, armbander', first: 'pulsera' },
  'phone case': {
    last: 'phone case, iphone case, phone cover, handyhulle, handyhullen',
    first: 'coque de telephone, funda de movil',
  },
  umbrella: { last: 'umbrella, regenschirm, regenschirme', first: 'parapluie, paraguas' },
}
