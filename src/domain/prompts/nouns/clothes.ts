import type { Nouns } from './noun.ts'

export const clothes: Nouns = {
  hoodie: {
    last: 'hoodie, hoody, hooded sweatshirt, kapuzenpullover, kapuzenpulli, kapuzensweatshirt',
    first: 'sweat a capuche, sudadera con capucha',
  },
  sweatshirt: { last: 'sweatshirt, crewneck, crew neck, *sweatshirt', first: 'sweat, sudadera' },
  't-shirt': { last: 't shirt, tshirt, tee, tee shirt', first: 'camiseta, maillot' },
  sweater: {
    last: 'sweater, jumper, pullover, cardigan, knit, knitwear, turtleneck, *pullover, *pulli, pulli, strickjacke, strickware',
    first: 'pull, gilet en maille, jerseis',
  },
  jacket: {
    last: 'jacket, blazer, anorak, windbreaker, bomber, fleece, gilet, vest, waistcoat, jacke, jacken, *jacke, *jacken, weste, westen, *weste, *westen, sakko, sakkos',
    first: 'veste, blouson, doudoune, chaqueta, cazadora, chaleco',
  },
  coat: {
    last: 'coat, overcoat, raincoat, trench, trenchcoat, parka, mantel, *mantel',
    first: 'manteau, manteaux, impermeable, abrigo, gabardina',
  },
  shirt: {
    last: 'shirt, blouse, polo, polo shirt, overshirt, hemd, hemden, *hemd, *hemden, bluse, blusen, *bluse, *blusen',
    first: 'chemise, chemisier, camisa, blusa',
  },
  top: {
    last: 'top, tank, tank top, camisole, longsleeve, long sleeve, short sleeve, oberteil, oberteile',
    first: 'debardeur, haut, camiseta de tirantes',
  },
  dress: {
    last: 'dress, dresses, gown, robe, kimono, kleid, kleider, *kleid, *kleider',
    first: 'vestido',
  },
  skirt: {
    last: 'skirt, skort, minirock, midirock, maxirock, faltenrock, jeansrock, rocke, *rocke',
    first: 'jupe, falda',
  },
  jumpsuit: {
    last: 'jumpsuit, romper, playsuit, overall, dungarees, onesie, latzhose, latzhosen, strampler',
    first: 'combinaison, salopette',
  },
  bodysuit: { last: 'bodysuit', first: 'justaucorps' },
  suit: { last: 'suit, tuxedo, *anzug, anzug, anzuge, *anzuge', first: 'traje' },
  costume: { last: 'costume, kostum, kostume', first: 'disfraz, disfraces' },
  jeans: { last: 'jean, jeans, jeanshose, jeanshosen', first: 'vaquero, tejano' },
  leggings: { last: 'legging, leggings, jeggings', first: 'mallas' },
  trousers: {
    last: 'trouser, pant, pants, chino, slacks, jogger, sweatpants, hosen, *hose, *hosen',
    first: 'pantalon, pantalones',
  },
  shorts: {
    last: 'short, shorts, bermuda, bermudas, boardshorts',
    first: 'pantalon corto, pantalones cortos',
  },
  swimsuit: {
    last: 'swimsuit, swimwear, bikini, swim trunks, badeanzug, badehose, badehosen, bademode',
    first: 'maillot de bain, maillots de bain, banador, traje de bano',
  },
  pyjamas: { last: 'pyjama, pajama, pajamas, sleepwear, schlafanzug', first: 'pijama' },
  bra: { last: 'bra, bralette, bustier', first: 'soutien gorge, sujetador' },
  briefs: {
    last: 'briefs, boxer, boxers, panties, underwear, unterhose, unterhosen',
    first: 'culotte, calzoncillo, bragas',
  },
  tights: { last: 'tights, pantyhose, strumpfhose, strumpfhosen', first: 'collant, medias' },
  socks: {
    last: 'sock, socks, socke, socken, *socke, *socken, strumpf, strumpfe',
    first: 'chaussette, calcetin, calcetines',
  },
}
