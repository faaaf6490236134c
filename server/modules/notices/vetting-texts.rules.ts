/** What notices about checks and the badge say, by language; parts of the lists of each language, which are long. */
type Texts = Readonly<Record<string, string>>

export const vettingEn: Texts = {
  'check.expiring':
    'A verification check ends soon, and with it perhaps the badge. ' +
    'The company page says which, and until when it counts.',
  'check.revoked': 'A verification check of your company was revoked. The company page says which, and why.',
  'badge.given': 'Your company shows the badge now, as long as its checks are valid.',
  'badge.lost':
    'Your company shows the badge no more: a check that it needs has ended or was not passed. ' +
    'Orders under way keep their cover; new ones need the badge.',
}

export const vettingEs: Texts = {
  'check.expiring':
    'Una verificación termina pronto, y con ella quizá el distintivo. ' +
    'La página de la empresa dice cuál y hasta cuándo vale.',
  'check.revoked': 'Se revocó una verificación de su empresa. La página de la empresa dice cuál y por qué.',
  'badge.given': 'Su empresa muestra ahora el distintivo, mientras sus verificaciones sean válidas.',
  'badge.lost':
    'Su empresa ya no muestra el distintivo: una verificación necesaria terminó o no se superó. ' +
    'Los pedidos en curso conservan su cobertura; los nuevos necesitan el distintivo.',
}

export const vettingZh: Texts = {
  'check.expiring': '一项核验即将到期，资质标识也可能随之失效。公司页面说明是哪一项及有效期。',
  'check.revoked': '贵公司的一项核验已被撤销。公司页面说明是哪一项及原因。',
  'badge.given': '贵公司现已显示资质标识，只要各项核验有效。',
  'badge.lost': '贵公司不再显示资质标识：所需的一项核验已到期或未通过。进行中的订单保障不变；新订单需要资质标识。',
}
