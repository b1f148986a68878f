import type { Nouns } from './noun.ts'

export const home: Nouns = {
  sofa: {
    last: 'sofa, couch, couches, settee, loveseat, love seat, sectional, schlafsofa, *sofa, *sofas',
    first: 'canape',
  },
  armchair: {
    last: 'armchair, arm chair, recliner, accent chair, sessel, *sessel',
    first: 'fauteuil, butaca, sillon, sillones',
  },
  stool: { last: 'stool, bar stool, barstool, hocker, *hocker', first: 'tabouret, taburete' },
  ottoman: { last: 'ottoman, pouf, pouffe, footstool', first: 'puf' },
  bench: { last: 'bench, benches, sitzbank, banke, gartenbank', first: 'banc, banco' },
  chair: { last: 'chair, stuhl, stuhle, *stuhl, *stuhle', first: 'chaise, silla' },
  desk: { last: 'desk, schreibtisch, schreibtische', first: 'bureau, bureaux, escritorio' },
  table: { last: 'table, nightstand, tisch, tische, *tisch, *tische', first: 'mesa, mesita' },
  bed: { last: 'bed, bed frame, headboard, bett, betten, bettgestell', first: 'cama' },
  mattress: { last: 'mattress, mattresses, matratze, matratzen', first: 'matelas, colchon, colchones' },
  cabinet: {
    last: 'cabinet, wardrobe, sideboard, cupboard, armoire, schrank, schranke, *schrank, *schranke',
    first: 'placard, buffet, armario, aparador',
  },
  dresser: { last: 'dresser, chest of drawers, kommode, kommoden', first: 'commode, comoda' },
  shelf: {
    last: 'shelf, shelves, shelving, bookcase, bookshelf, regale, *regal, *regale',
    first: 'etagere, estante, estanteria',
  },
  lampshade: { last: 'lampshade, lamp shade, lampenschirm, lampenschirme', first: 'abat jour' },
  lamp: {
    last: 'lamp, lights, lighting, pendant light, ceiling light, wall light, floor light, table light, night light, chandelier, sconce, lampe, lampen, *lampe, *lampen, leuchte, leuchten, *leuchte, *leuchten',
    first: 'luminaire, lampara',
  },
  cushion: { last: 'cushion, pillow, kissen, *kissen', first: 'coussin, oreiller, cojin, cojines, almohada' },
  blanket: {
    last: 'blanket, throw, quilt, decke, decken, *decke, *decken',
    first: 'couverture, manta',
  },
  'bed linen': {
    last: 'bed linen, bedding, bed sheet, duvet, duvet cover, bedspread, pillowcase, bettwasche, bettbezug',
    first: 'parure de lit, drap, housse de couette, sabana, edredon',
  },
  towel: { last: 'towel, handtuch, handtucher, *handtuch, badetuch, badetucher', first: 'serviette, toalla' },
  curtains: {
    last: 'curtain, drape, drapes, vorhang, vorhange, gardine, gardinen',
    first: 'rideau, rideaux, cortina',
  },
  rug: {
    last: 'rug, carpet, doormat, teppich, teppiche, *teppich, *teppiche',
    first: 'tapis, alfombra',
  },
  tablecloth: {
    last: 'tablecloth, table runner, placemat, tischdecke, tischdecken',
    first: 'nappe, mantel individual, mantel de mesa',
  },
  apron: { last: 'apron, schurze, schurzen', first: 'tablier, delantal, delantales' },
  mug: {
    last: 'mug, cup, tumbler, becher, *becher, tasse, tassen, *tasse, *tassen',
    first: 'mazagran, taza',
  },
  glass: {
    last: 'glass, wine glass, wine glasses, drinking glass, drinking glasses, glaser, *glaser',
    first: 'verre, copa, vaso',
  },
  bottle: {
    last: 'bottle, water bottle, flask, flasche, flaschen, *flasche, *flaschen',
    first: 'gourde, bouteille, botella',
  },
  plate: { last: 'plate, teller', first: 'assiette, plato' },
  bowl: { last: 'bowl, schussel, schusseln, schale, schalen', first: 'bol, saladier, cuenco' },
  vase: { last: 'vase, vasen', first: 'jarron, jarrones, florero' },
  planter: {
    last: 'planter, plant pot, flower pot, pot, ubertopf, ubertopfe, blumentopf, blumentopfe, *topf, *topfe, pflanzgefass',
    first: 'cache pot, jardiniere, maceta',
  },
  candle: { last: 'candle, kerze, kerzen, *kerze, *kerzen', first: 'bougie, vela' },
  basket: {
    last: 'basket, korb, korbe, *korb, *korbe',
    first: 'panier, corbeille, cesta',
  },
  mirror: { last: 'mirror, spiegel, *spiegel', first: 'miroir, espejo' },
  clock: { last: 'clock, wanduhr, wanduhren', first: 'horloge, pendule' },
  'picture frame': { last: 'picture frame, photo frame, bilderrahmen', first: 'cadre, marco' },
  wallpaper: { last: 'wallpaper, tapete, tapeten', first: 'papier peint, papel pintado' },
  tent: { last: 'tent, zelt, zelte', first: 'tente, tienda de campana' },
  bicycle: { last: 'bicycle, bike, fahrrad, fahrrader', first: 'velo, bicicleta' },
  'yoga mat': { last: 'yoga mat, yogamatte, yogamatten', first: 'tapis de yoga, esterilla' },
  toy: {
    last: 'toy, plush, plushie, stuffed animal, kuscheltier, kuscheltiere, spielzeug',
    first: 'peluche, jouet, juguete',
  },
  'pet bed': { last: 'pet bed, dog bed, hundebett' },
  'dog collar': { last: 'dog collar, pet collar, hundehalsband' },
  leash: { last: 'leash, dog leash, hundeleine', first: 'laisse, correa' },
  notebook: { last: 'notebook, journal, notizbuch, notizbucher', first: 'carnet, cuaderno' },
}
