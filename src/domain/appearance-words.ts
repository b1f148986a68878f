/** Words of option names, folded, with commas between them; the names of one language share a line. */
const list = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '))

export const colorWords = list(
  'color, colors, colour, colours, colorway, colorways, colourway, colourways, colour way, color way, shade, shades, hue',
  'couleur, couleurs, coloris, teinte, teintes',
  'farbe, farben, farb, farbton, farbtone, farbvariante, farbvarianten',
  'colore, colori, colores, cor, cores, kleur, kleuren, kleurstelling',
  'farg, farger, farge, fargen, farve, farver, vari, varit',
  'kolor, kolory, barva, barvy, barevne provedeni, farba, szin, szinek, culoare, culori, renk, renkler, boja, barve',
  'цвет, цвета, колір, кольори, цвят, χρωμα, χρωματα',
  'カラー, 色, 颜色, 顏色, 色彩, 色号, 色號, 색상, 컬러, 색깔, mau, mau sac, warna, สี, צבע, لون, اللون, रंग',
)

export const materialWords = list(
  'material, materials, fabric, fabrics, textile, leather, upholstery',
  'matiere, matieres, tissu, tissus, cuir, revetement',
  'stoff, stoffe, materialien, bezug, leder, polsterung',
  'materiale, materiali, tessuto, tessuti, pelle, rivestimento, materiales, tela, telas, tejido, tejidos, materia, tecido, tecidos',
  'materiaal, stof, stoffen, bekleding, tyg, stoffer, materiaali, kangas, tkanina, latka, kumas, malzeme, anyag',
  'материал, ткань, матеріал, υλικο, 素材, 生地, 材质, 材質, 面料, 布料, 소재, 원단, chat lieu, วัสดุ, חומר',
)

export const patternWords = list(
  'pattern, patterns, print, prints, motif, motifs, muster, motivo, motivi, patron, estampado, estampa, padrao, patroon',
  'kuosi, kuvio, wzor, vzor, desen, minta, узор, рисунок, 柄, 図案, 图案, 圖案, 花色, 패턴, 무늬',
)

export const finishWords = list(
  'finish, finishes, finition, finitions, oberflache, finitura, finiture, acabado, acabados, acabamento, afwerking, ytbehandling',
  'overflade, overflate, wykonczenie, povrch, kaplama, отделка, покрытие, 仕上げ, 表面処理, 表面处理, 마감',
)

/** Parts of a thing that the option may be about: "Frame Color", "Couleur du cadre", "Gestellfarbe". */
export const partWords = list(
  'frame, lens, body, base, leg, legs, seat, cushion, cover, top, tabletop, case, strap, band, handle, upper, sole, shell, shirt, t shirt',
  'tee, hoodie, garment, outer, exterior, main, product, item, wood, metal, lampshade, bezel, dial, bag, dress, sofa, chair, mug, yarn',
  'cadre, chassis, structure, pied, pieds, assise, housse, plateau, bracelet, bois, coque, produit, principale, abat jour',
  'rahmen, gestell, fuss, fusse, beine, bein, sitz, kissen, platten, korpus, holz, metall, gehause, armband, schirm, grund, haupt, produkt, korper',
  'telaio, struttura, gambe, seduta, cuscino, cinturino, legno, principal, marco, estructura, patas, asiento, correa, madera, producto, produto, armacao',
  'poot, poten, zitting, hout, onderstel, band, ram, ben, sits, tra, stel, ramme, runko, rungon, jalat, jalka, puu, ramka, rama, ramy, ramu, nogi, materialu, garn',
  'フレーム, 本体, 脚, 座面, カバー, ベルト, ボディ, ボディー, ケース, 木, 张地, 張地, 框架, 机身, 機身, 主体, 主體, 主要, 外壳, 外殼, 表带, 錶帶, 프레임, 본체, 바디, 다리, 커버, 스트랩',
)

/** What shops say around the word that counts. */
export const fillerWords = list(
  'choose, select, pick, your, a, the, available, choice, selection, option, options, of, for, in',
  'disponible, disponibles, disponibili, disponiveis, verfugbare, verfugbar, choisir, choisissez, selectionnez, votre, la, le, les, l, de, du, des, d, choix',
  'wahlen, wahle, bitte, deine, ihre, die, der, des, auswahl, auswahlen, vom, von',
  'elige, elija, selecciona, tu, su, el, del, scegli, seleziona, il, lo, i, di, della, dello, dei, escolha, selecione, sua, a, o, do, da',
  'kies, je, uw, van, het, op, pa, valj, din, vaelg, vaelg din, velg, valitse, wybierz, vyberte, sec, secin, secenekleri, secenegi',
  'の, を, 選択, を選択, を選ぶ, 选择, 選擇, 的, 请选择, 請選擇, 分类, 分類, 분류, 선택, 种类, バリエーション',
)

/** Options by which one picture serves all values. */
export const sizeWords = list(
  'size, sizes, length, width, height, waist, inseam, fit, cup, volume, weight, capacity, quantity, pack, age',
  'taille, tailles, pointure, longueur, largeur, hauteur, dimensions, dimension, contenance, quantite, poids',
  'grosse, grossen, lange, breite, hohe, gewicht, menge, schuhgrosse, masse',
  'talla, tallas, tamano, tamanos, medida, medidas, largo, ancho, numero, taglia, taglie, misura, misure, lunghezza, larghezza, dimensioni',
  'tamanho, tamanhos, comprimento, largura, maat, maten, lengte, breedte, storlek, storlekar, langd, bredd, storrelse, storrelser, laengde',
  'koko, koot, pituus, rozmiar, rozmiary, dlugosc, velikost, velikosti, delka, beden, boyut, numara, uzunluk, meret, marime',
  'размер, розмір, μεγεθος, サイズ, 寸法, 丈, 尺码, 尺碼, 尺寸, 大小, 规格, 規格, 사이즈, 크기, kich thuoc, ขนาด, מידה, مقاس',
)
