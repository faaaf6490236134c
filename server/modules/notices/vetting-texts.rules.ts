/** What notices about checks and the badge say, by language; parts of the lists of each language, which are long. */
type Texts = Readonly<Record<string, string>>

export const vettingEn: Texts = {
  'suspension.appealed': 'A company appeals the step it is under. Another person hears it, on the page of the company.',
  'suspension.kept': 'Another person looked at the step your company is under: it stays. The company page says why.',
  'company.warned': 'Your company was warned. The company page says why, and until when you can appeal.',
  'company.barred':
    'Your company can agree to no new orders. What runs goes on. ' +
    'The company page says why, and until when you can appeal.',
  'company.suspended':
    'Your company was suspended: it can begin nothing new. What runs goes on. ' +
    'The company page says why, and until when you can appeal.',
  'company.excluded':
    'Your company was excluded: it trades here no more. Orders under way are finished, ' +
    'and what is yours is paid out. The company page says why, and until when you can appeal.',
  'company.reinstated': 'What staff had put on your company was lifted: it may go on.',
  'exclusion.asked': 'Somebody asks that a company be excluded. It takes a second person, on the page of the company.',
  'exclusion.lift-asked':
    'Somebody asks that an exclusion be lifted. It takes a second person, on the page of the company.',
  'screening.hit': 'A name was found on a sanctions list. Two people say whether it is the one who is listed.',
  'application.submitted': 'A supplier sent its application. It waits for a person under Suppliers.',
  'application.returned':
    'Your application came back: some fields have to be mended. The page of ' + 'the application says which, and why.',
  'application.approved': 'Your application was approved: your company may show the badge.',
  'application.refused':
    'Your application was refused. The page of the application says why, ' + 'and until when you can appeal.',
  'application.appealed':
    'A supplier appeals the refusal of its application. Another person ' + 'hears it, under Suppliers.',
  'check.expiring':
    'A verification check ends soon, and with it perhaps the badge. ' +
    'The company page says which, and until when it counts.',
  'check.revoked': 'A verification check of your company was revoked. The company page says which, and why.',
  'badge.lost':
    'Your company shows the badge no more: a check that it needs has ended or was not passed. ' +
    'Orders under way keep their cover; new ones need the badge.',
}

export const vettingEs: Texts = {
  'suspension.appealed': 'Una empresa apela su medida. La oye otra persona, en la página de la empresa.',
  'suspension.kept': 'Otra persona examinó la medida: se mantiene. La página de la empresa dice por qué.',
  'company.warned':
    'Su empresa recibió una advertencia. La página de la empresa dice por qué y hasta cuándo puede apelar.',
  'company.barred':
    'Su empresa no puede acordar pedidos nuevos. Lo que está en curso sigue. ' +
    'La página de la empresa dice por qué y hasta cuándo puede apelar.',
  'company.suspended':
    'Su empresa fue suspendida: no puede empezar nada nuevo. Lo que está en curso sigue. ' +
    'La página de la empresa dice por qué y hasta cuándo puede apelar.',
  'company.excluded':
    'Su empresa fue excluida: ya no comercia aquí. Los pedidos en curso se terminan y se le paga lo que es suyo. ' +
    'La página de la empresa dice por qué y hasta cuándo puede apelar.',
  'company.reinstated': 'Se levantó la medida sobre su empresa: puede continuar.',
  'exclusion.asked': 'Alguien pide excluir a una empresa. Hace falta una segunda persona, en la página de la empresa.',
  'exclusion.lift-asked':
    'Alguien pide levantar una exclusión. Hace falta una segunda persona, en la página de la empresa.',
  'screening.hit': 'Un nombre aparece en una lista de sanciones. Dos personas dicen si es el que figura en ella.',
  'application.submitted': 'Un proveedor envió su solicitud. Espera a una persona en Proveedores.',
  'application.returned':
    'Su solicitud ha vuelto: hay campos que corregir. La página de la ' + 'solicitud dice cuáles y por qué.',
  'application.approved': 'Su solicitud fue aprobada: su empresa puede mostrar el distintivo.',
  'application.refused':
    'Su solicitud fue rechazada. La página de la solicitud dice por qué ' + 'y hasta cuándo puede apelar.',
  'application.appealed': 'Un proveedor apela el rechazo de su solicitud. La oye otra persona, en Proveedores.',
  'check.expiring':
    'Una verificación termina pronto, y con ella quizá el distintivo. ' +
    'La página de la empresa dice cuál y hasta cuándo vale.',
  'check.revoked': 'Se revocó una verificación de su empresa. La página de la empresa dice cuál y por qué.',
  'badge.lost':
    'Su empresa ya no muestra el distintivo: una verificación necesaria terminó o no se superó. ' +
    'Los pedidos en curso conservan su cobertura; los nuevos necesitan el distintivo.',
}

export const vettingZh: Texts = {
  'suspension.appealed': '一家公司对所受措施提出申诉，由另一人在公司页面处理。',
  'suspension.kept': '另一人已复核对贵公司的措施：维持不变。公司页面说明原因。',
  'company.warned': '贵公司受到警告。公司页面说明原因及申诉期限。',
  'company.barred': '贵公司不能达成新订单，进行中的业务照常。公司页面说明原因及申诉期限。',
  'company.suspended': '贵公司已被暂停：不能开始新的业务，进行中的业务照常。公司页面说明原因及申诉期限。',
  'company.excluded':
    '贵公司已被除名：不能再在此交易。进行中的订单会完成，属于贵公司的款项照付。公司页面说明原因及申诉期限。',
  'company.reinstated': '对贵公司的措施已解除，可以继续。',
  'exclusion.asked': '有人要求将一家公司除名。需要第二个人在公司页面确认。',
  'exclusion.lift-asked': '有人要求解除一项除名。需要第二个人在公司页面确认。',
  'screening.hit': '一个名称出现在制裁名单上。由两个人判断是否为名单所列者。',
  'application.submitted': '一家供应商提交了申请，在“供应商”页面等待处理。',
  'application.returned': '贵公司的申请被退回：部分内容需要更正。申请页面说明是哪些及原因。',
  'application.approved': '贵公司的申请已获批准：可以显示资质标识。',
  'application.refused': '贵公司的申请被拒绝。申请页面说明原因及申诉期限。',
  'application.appealed': '一家供应商对拒绝提出申诉，由另一人在“供应商”页面处理。',
  'check.expiring': '一项核验即将到期，资质标识也可能随之失效。公司页面说明是哪一项及有效期。',
  'check.revoked': '贵公司的一项核验已被撤销。公司页面说明是哪一项及原因。',
  'badge.lost': '贵公司不再显示资质标识：所需的一项核验已到期或未通过。进行中的订单保障不变；新订单需要资质标识。',
}
