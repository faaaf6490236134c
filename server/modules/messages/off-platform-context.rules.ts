/**
 * What a clause is about where words and numbers of `off-platform-words.rules.ts` stand: somebody denies or reports it,
 * it is goods, or numbers of trade. Data, over small letters without disguise.
 */

/** Latin words whole, signs anywhere. */
function anyOf(latin: readonly string[], signs: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${latin.join('|')})(?![\\p{L}\\d])|${signs.join('|')}`, 'u')
}

/** Denials that deny nothing of it; they are taken out first. */
export const IDIOMS = new RegExp(
  [
    "\\b(?:don'?t worry|no problem|why not|no need|not only|if not|no hay problema|no te preocupes|no se preocupe)\\b",
    '没问题|不用担心|不客气|不好意思|要不|不如|不错',
  ].join('|'),
  'g',
)

/** Somebody denies it: the clause proposes nothing. */
export const DENIED = anyOf(
  [
    ...['never', 'not', 'cannot', "\\p{L}+n't", 'nor', 'nobody', 'no(?! fee)(?!\\.?\\s?[:#\\d])'],
    ...['nunca', 'jam[aá]s', 'ning[uú]n', 'tampoco'],
  ],
  ['不(?!扣|用手续费)', '别(?!的)', '勿', '没有', '拒绝', '禁止'],
)

/** Somebody tells what others did to him. */
export const REPORTED = anyOf(
  [
    ...[
      'somebody',
      'someone',
      'a man',
      'a woman',
      'in (?:your|our) name',
      'strange',
      'scam',
      'fraud',
      'fake',
      'phishing',
    ],
    ...['alguien', 'extrañ[oa]', 'rar[oa]', 'estafa', 'en (?:su|vuestro|nuestro) nombre'],
    ...['(?:old|former|other|another|previous) supplier', '(?:otro|antiguo) proveedor'],
  ],
  ['有人', '冒充', '奇怪', '骗', '以前的', '上一家', '别的供应商'],
)

/** What is printed, made or drawn is goods, not an offer. */
export const PRINTED = anyOf(
  [
    ...['print(?:s|ed)?', 'artwork', 'logo', 'label', 'box says', 'the box', 'compatible', 'packaging', 'style'],
    ...['housing', 'sticker', 'impriman', 'imprimir', 'impreso', 'el arte', 'en la caja', 'etiqueta', 'logotipo'],
  ],
  ['印', '设计稿', '包装', '外箱', '贴纸', '标签', '小程序'],
)

/** Numbers that trade is full of. */
export const COUNTED = anyOf(
  [
    ...['part', 'batch', 'lot', 'serial', 'tracking', 'order', 'po', 'p\\.o\\.', 'invoice', 'ref', 'reference'],
    ...['container', 'bill of lading', 'b/l', 'bl', 'hs', 'ean', 'sku', 'model', 'seal', 'booking', 'certificate'],
    ...['report', 'vessel', 'pieces', 'cartons', 'vat', 'eori', 'tax', 'dhl', 'ups', 'fedex', 'truck', 'serie', 'lote'],
    ...['partida', 'albar[aá]n', 'referencia', 'pedido', 'factura', 'seguimiento', 'certificado', 'contenedor', 'nif'],
    ...[
      'plano',
      'awb',
      'hawb',
      'mawb',
      'flight',
      'barcode',
      'gu[ií]a',
      'vuelo',
      'heat',
      'colada',
      'quantity',
      'weight',
    ],
  ],
  [
    ...[
      '批号',
      '序列号',
      '单号',
      '编码',
      '条码',
      '型号',
      '规格',
      '编号',
      '税号',
      '柜号',
      '提单',
      '证书',
      '报告',
      '运单',
    ],
    ...['邮编', '航班', '炉号', '数量', '编号'],
  ],
)

/** Somebody wants to be called. */
export const DIALLED = anyOf(
  [
    ...['call', 'phone', 'tel', 'telephone', 'mobile', 'text', 'ring', 'hotline', 'reach', 'number is', 'my number'],
    ...['direct line', 'my contact', 'contacto', 'his number', 'her number'],
    ...['cell', 'llam\\p{L}*', 'm[oó]vil', 'celular', 'cel', 'tel[eé]fono', 'marca', 'mi n[uú]mero', 'whats\\p{L}*'],
    ...['wasap', 'wsp', 'zalo', 'kakao\\p{L}*'],
  ],
  ['电话', '手机', '打给', '致电', '联系'],
)

/** A number beside one of these is an account's. */
export const BANKED = anyOf(
  [
    ...['account', 'acct', 'a/c', 'iban', 'swift', 'bic', 'routing', 'sort code', 'beneficiary', 'bank card'],
    ...[
      'cuenta',
      'clabe',
      'tarjeta',
      'banco',
      'bancomer',
      'bbva',
      'banorte',
      'santander',
      'banamex',
      'hsbc',
      'icbc',
      'dbs',
    ],
  ],
  ['账号', '帐号', '账户', '帐户', '卡号', '开户', '户名', '银行'],
)

/** Ends of addresses that are used in trade. */
export const TLD = `(?:${[
  ...['com', 'net', 'org', 'info', 'biz', 'shop', 'store', 'online', 'top', 'xyz', 'cc', 'app', 'link'],
  ...['cn', 'de', 'es', 'mx', 'us', 'uk', 'eu', 'co', 'io', 'me', 'hk', 'tw', 'vn', 'br', 'fr', 'nl', 'pl', 'tr'],
  ...['ar', 'cl', 'pe', 'it', 'in', 'ru', 'kr', 'jp'],
].join('|')})`
