/** What notices about requests for quotation say, by language; parts of the lists of each language, which are long. */
type Texts = Readonly<Record<string, string>>

export const quotationsEn: Texts = {
  'quotation.requested': 'A buyer asks you for a quote: {goods}. [You can answer until {by}.]',
  'quotation.declined': 'A supplier does not quote for {goods}. The request says why.',
  'quotation.quoted': 'A supplier quoted for {goods}. [The quote holds until {by}.]',
  'quotation.quote-withdrawn': 'A supplier took its quote for {goods} back.',
  'quotation.withdrawn': 'The buyer took the request for {goods} back. Nothing is to be quoted any more.',
  'quotation.chosen': 'The buyer orders from your quote for {goods}. You hear more when the order is sent.',
  'quotation.not-chosen': 'The buyer orders {goods} from another quote.',
  'quotation.time-over': 'The time for quotes for {goods} is over. You can compare them and order from one.',
  'quotation.expired': 'Nobody quoted for {goods} in time. You can ask other suppliers.',
}

export const quotationsEs: Texts = {
  'quotation.requested': 'Un comprador le pide una oferta: {goods}. [Puede responder hasta el {by}.]',
  'quotation.declined': 'Un proveedor no hace oferta por {goods}. La solicitud dice por qué.',
  'quotation.quoted': 'Un proveedor hizo una oferta por {goods}. [La oferta vale hasta el {by}.]',
  'quotation.quote-withdrawn': 'Un proveedor retiró su oferta por {goods}.',
  'quotation.withdrawn': 'El comprador retiró la solicitud de {goods}. Ya no hace falta ninguna oferta.',
  'quotation.chosen': 'El comprador hace un pedido con su oferta por {goods}. Sabrá más cuando se envíe el pedido.',
  'quotation.not-chosen': 'El comprador pide {goods} con otra oferta.',
  'quotation.time-over': 'Terminó el plazo de las ofertas por {goods}. Puede compararlas y hacer un pedido con una.',
  'quotation.expired': 'Nadie hizo una oferta por {goods} a tiempo. Puede preguntar a otros proveedores.',
}

export const quotationsZh: Texts = {
  'quotation.requested': '一位买家请您报价：{goods}。[可在 {by} 前答复。]',
  'quotation.declined': '一家供应商不为 {goods} 报价，询价页面说明原因。',
  'quotation.quoted': '一家供应商为 {goods} 报价。[报价有效至 {by}。]',
  'quotation.quote-withdrawn': '一家供应商撤回了 {goods} 的报价。',
  'quotation.withdrawn': '买家撤回了 {goods} 的询价，无需再报价。',
  'quotation.chosen': '买家按您对 {goods} 的报价下单，订单发出后您会收到通知。',
  'quotation.not-chosen': '买家按另一份报价订购 {goods}。',
  'quotation.time-over': '{goods} 的报价时间已过，您可以比较报价并按其中一份下单。',
  'quotation.expired': '没有供应商按时为 {goods} 报价，您可以询问其他供应商。',
}
