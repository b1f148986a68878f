/** Words that say "not one colour", folded, by language; a star stands for any ending. */
const patternWords = [
  // English
  'leopard, zebra, tiger, snake, cheetah, animal, cow, tartan, plaid, check, checks, checked, checkered, checkerboard',
  'gingham, houndstooth, herringbone, argyle, paisley, floral*, flower, flowers, flowery, camo, camouflage, tie dye*, tiedye*',
  'stripe, stripes, striped, stripy, pinstripe*, polka, dot, dots, dotted, print, prints, printed, pattern*, marble, marbled',
  'ombre, gradient, rainbow, multi, multicolor*, multicolour*, multi color*, multi colour*, colorblock*, color block*',
  'colourblock*, colour block*, patchwork, mosaic, tropical, abstract, assorted, mixed, jacquard, ikat, batik',
  // French
  'raye*, rayure*, carreaux, carreau, vichy, fleuri*, fleurs, imprime*, a pois, multicolore*, motif*, bigarre*, pied de poule',
  'ecossais, arc en ciel, degrade',
  // German
  'gestreift*, streifen, kariert*, karo, geblumt*, blumen, bluten, gepunktet*, punkte, gemustert*, muster, bedruckt*',
  'mehrfarbig*, bunt*, tarn*, batik*, hahnentritt, schottenkaro, regenbogen, farbverlauf, nadelstreifen',
  // Spanish, Italian, Portuguese
  'rayas, rayado*, cuadros, flores, floreado*, estampado*, lunares, multicolor*, camuflaje, leopardo, cebra, cachemira',
  'righe, rigato*, quadri, quadretti, fiori, floreale, fantasia, stampa*, pois, multicolore, mimetico, leopardato*, zebrato*',
  'listrado*, listras, xadrez, florido*, estampa, bolinhas, poa, multicolorido*, camuflado*, onca, oncinha, degrade',
  // Dutch
  'gestreept*, strepen, geruit*, ruit, ruiten, bloemen, gebloemd*, stippen, gestipt*, print, meerkleurig*, luipaard*, panter*',
  // Swedish, Danish, Norwegian
  'randig*, rander, rutig*, rutor, blommig*, blommor, prickig*, monstrad*, flerfargad*, kamouflage, stribet*, striber, ternet',
  'blomstret*, blomster, prikket*, monstret*, flerfarvet, stripet*, striper, rutet*, rutete, prikkete, flerfarget, mangefarget',
  // Finnish
  'raidallinen, raita, ruudullinen, ruutu, kukallinen, kukka, pilkullinen, pilkku, kuviollinen, monivarinen, leopardi, maastokuvio',
  // Polish, Czech
  'paski, prazki, kratka, krata, kwiaty, kwiatowy, groszki, kropki, wzor*, moro, panterka, wielokolorowy, kolorowy, nadruk',
  'pruhy, pruhovan*, prouzky, prouzkovan*, kostka, kostkovan*, kvety, kvetovan*, puntik*, vzor*, maskac*, barevn*, vicebarevn*',
  // Turkish
  'cizgili, ekose, kareli, cicekli, puantiyeli, puantiye, desenli, desen, baskili, leopar, kamuflaj, cok renkli, renkli, batik',
].flatMap((line) => line.split(', '))

/** In scripts without spaces, anywhere in the name. */
const patternSigns = [
  'ストライプ, ボーダー, チェック, 花柄, ドット, 水玉, 迷彩, カモフラ, レオパード, ヒョウ, 豹, ゼブラ, 柄, プリント, マルチ, 千鳥',
  'ペイズリー, タイダイ, ミックス, グラデーション, バイカラー, 虹',
  '条纹, 條紋, 格子, 格纹, 格紋, 花卉, 碎花, 印花, 波点, 波點, 圆点, 圓點, 迷彩, 豹纹, 豹紋, 斑马, 斑馬, 拼色, 撞色, 彩色, 扎染, 渐变, 漸變, 多色, 花纹',
  '스트라이프, 줄무늬, 체크, 플라워, 꽃무늬, 도트, 땡땡이, 카모, 레오파드, 호피, 무늬, 멀티, 프린트, 타이다이, 그라데이션',
].flatMap((line) => line.split(', '))

const oneOf = (words: readonly string[]): string =>
  words.map((word) => word.replace(/\*$/, '[\\p{L}]*')).join('|')
const wholeWord = new RegExp(`(?<![\\p{L}\\d])(?:${oneOf(patternWords)})(?![\\p{L}\\d])`, 'u')
const anywhere = new RegExp(patternSigns.join('|').normalize('NFC'), 'u')

/** Whether a folded name speaks of a pattern or of many colours. */
export const namesPattern = (folded: string): boolean => wholeWord.test(folded) || anywhere.test(folded)
