/** What people write for a unit, and its code of UN/CEFACT Recommendation 20. */
const words: Readonly<Record<string, string>> = {
  C62: 'pc pcs pce piece pieces unit units each ea uds ud unidad unidades pieza piezas 个 件 只 支 台 片 张',
  SET: 'set sets juego juegos conjunto 套',
  PR: 'pair pairs par pares 双 对',
  DZN: 'dozen dozens dz docena docenas 打',
  KGM: 'kg kgs kilo kilos kilogram kilograms kilogramo kilogramos 公斤 千克',
  GRM: 'g gram grams gramo gramos 克',
  TNE: 't ton tons tonne tonnes mt tonelada toneladas 吨',
  LBR: 'lb lbs pound pounds libra libras 磅',
  MTR: 'm meter meters metre metres metro metros 米',
  CMT: 'cm centimeter centimetre centimetro 厘米',
  MTK: 'm2 m² sqm squaremeter squaremetre 平方米',
  MTQ: 'm3 m³ cbm cubicmeter cubicmetre 立方米',
  LTR: 'l liter liters litre litres litro litros 升',
  MLT: 'ml milliliter millilitre mililitro 毫升',
  XBX: 'box boxes caja cajas 盒',
  XCT: 'carton cartons ctn ctns carton cartones 箱',
  XRO: 'roll rolls rollo rollos 卷',
  XBG: 'bag bags bolsa bolsas saco sacos 袋 包',
  XPX: 'pallet pallets palet palets 托盘',
  XBO: 'bottle bottles botella botellas 瓶',
}

const byWord = new Map(
  Object.entries(words).flatMap(([code, all]) => all.split(' ').map((word) => [word, code] as const)),
)

/** The code of a unit that somebody wrote; what we have no word for stays, in capitals: it may be a code itself. */
export function unitCode(text: string): string {
  const given = text.trim()
  return byWord.get(given.toLowerCase().replace(/[\s.]/g, '')) ?? given.toUpperCase()
}
