/** What a column of a table can be; `tier`, `attribute` and `certificate` carry the rest of their header. */
export type ColumnField =
  | 'sku'
  | 'action'
  | 'name'
  | 'description'
  | 'language'
  | 'category'
  | 'brand'
  | 'gtin'
  | 'manufacturerPart'
  | 'hsCode'
  | 'origin'
  | 'keywords'
  | 'unit'
  | 'currency'
  | 'price'
  | 'tiers'
  | 'minimum'
  | 'leadDays'
  | 'variants'
  | 'certificates'
  | 'incoterms'
  | 'images'
  | 'attributes'

export interface Column {
  readonly header: string
  /** `null`: not used. */
  readonly field: ColumnField | null
  /** Of a price from a quantity on: that quantity; of an attribute: its name. */
  readonly about?: string
}

/** What people call each column, beside its own name; without case, space and signs. */
const synonyms: Readonly<Record<Exclude<ColumnField, 'attributes'>, string>> = {
  sku: `sku|itemno|itemnumber|itemid|item|article|articleno|articlenumber|productcode|productid|partnumber|partno|model|
    modelno|modelnumber|stocknumber|stockno|code|referencia|codigo|ref|articulo|skucode|variantsku|货号|编号|型号|产品编号|商品编码`,
  action: 'action|actioncode|operation|accion|操作',
  name: 'name|title|productname|producttitle|itemname|product|nombre|titulo|producto|denominacion|名称|品名|产品名称|商品名称|标题',
  description: `description|details|longdescription|bodyhtml|shortdescription|productdescription|descripcion|detalles|
    描述|说明|产品描述|详情`,
  language: 'language|lang|idioma|语言',
  category: 'category|categories|productcategory|type|producttype|categoria|tipo|类别|分类|类目|产品类别',
  brand: 'brand|make|manufacturer|trademark|marca|fabricante|品牌|牌子',
  gtin: 'gtin|ean|ean13|upc|barcode|gtin13|gtin14|codigodebarras|variantbarcode|条码|条形码',
  manufacturerPart:
    'manufacturerpart|manufacturerpartnumber|mpn|oem|oemnumber|referenciafabricante|制造商零件号|原厂编号',
  hsCode:
    'hscode|hs|hscodes|tariff|tariffcode|tariffnumber|commoditycode|customscode|arancel|codigoarancelario|海关编码|hs编码',
  origin: 'origin|countryoforigin|country|madein|origincountry|origen|pais|paisdeorigen|原产地|产地|原产国',
  keywords: 'keywords|keyword|tags|searchterms|palabrasclave|etiquetas|关键词|关键字|标签',
  unit: 'unit|uom|unitofmeasure|units|unitcode|unidad|unidaddemedida|单位|计量单位',
  currency: 'currency|currencycode|moneda|divisa|币种|货币',
  price: 'price|unitprice|listprice|fobprice|variantprice|regularprice|cost|precio|preciounitario|价格|单价|售价',
  tiers: 'tiers|pricetiers|prices|quantityprices|pricebreaks|volumeprices|tramos|precios|阶梯价格|阶梯价|价格区间',
  minimum:
    'minimum|moq|minimumorder|minimumorderquantity|minorder|minqty|minimumquantity|pedidominimo|起订量|最小起订量|最小订购量',
  leadDays:
    'leaddays|leadtime|leadtimedays|deliverydays|productiontime|plazo|plazoentrega|diasentrega|交货期|交期|生产周期',
  variants: 'variants|options|variantes|opciones|款式|变体|规格选项',
  certificates: 'certificates|certificate|certifications|certification|certificados|certificaciones|证书|认证',
  incoterms: 'incoterms|incoterm|deliveryterms|terms|tradeterms|贸易术语|交货条款|贸易条款',
  images: 'images|image|imagefiles|imagenes|图片',
}

const byName: ReadonlyMap<string, ColumnField> = new Map(
  Object.entries(synonyms).flatMap(([field, names]) =>
    [field.toLowerCase(), ...names.split('|')].map((name) => [name.trim(), field as ColumnField] as const),
  ),
)

/** A header without case, accents, space and signs. */
function plain(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const tierHeader = /^(?:unit ?)?(?:price|precio|价格|单价)\D*?(\d+(?:\.\d+)?)\D*$/iu
const attributeHeader = /^(?:attribute|attr|atributo|property|属性)\s*[:：._-]\s*(.+)$/iu

/** What each column of a table is, by its header. A header that nothing is known of is not used. */
export function columnsOf(headers: readonly string[]): readonly Column[] {
  const taken = new Set<string>()
  return headers.map((given) => {
    const header = given.trim().slice(0, 100)
    const column = columnOf(header)
    const key = `${column.field} ${column.about ?? ''}`
    // The first of two columns that say the same counts.
    if (column.field === null || taken.has(key)) return { header, field: null }
    taken.add(key)
    return column
  })
}

function columnOf(header: string): Column {
  const attribute = attributeHeader.exec(header)?.[1]?.trim()
  if (attribute !== undefined) return { header, field: 'attributes', about: attribute }
  const from = tierHeader.exec(header)?.[1]
  if (from !== undefined) return { header, field: 'tiers', about: from }
  return { header, field: byName.get(plain(header)) ?? null }
}

/** Whether a row of a table looks like its headers: it names the stock number, and something else. */
export function isHeader(cells: readonly string[]): boolean {
  const found = columnsOf(cells).filter(({ field }) => field !== null)
  return found.some(({ field }) => field === 'sku') && found.length >= 2
}
