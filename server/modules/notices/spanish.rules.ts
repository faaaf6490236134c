import { claimTexts } from './claim-spanish.rules.ts'
import { creditEs } from './credit-texts.rules.ts'
import type { NoticeWords } from './language.rules.ts'
import { quotationsEs } from './quotation-texts.rules.ts'
import { reviewsEs } from './review-texts.rules.ts'
import { searchesEs } from './search-event.rules.ts'
import { storefrontsEs } from './storefront-event.rules.ts'
import { vettingEs } from './vetting-texts.rules.ts'

export const wordsEs: NoticeWords = {
  texts: {
    ...claimTexts,
    ...vettingEs,
    ...reviewsEs,
    ...quotationsEs,
    ...searchesEs,
    ...creditEs,
    ...storefrontsEs,
    'terms.proposed':
      '{other} le envió condiciones para {goods}[, {amount}]. [Responda antes de {by}; si no, caducan.]',
    'order.agreed':
      '{other} aceptó: el pedido de {goods} es un contrato[ de {amount}].[ El primer pago vence el {by}; ' +
      'si no llega, el pedido caduca.]',
    'order.expired': 'El pedido de {goods} caducó: nadie respondió o pagó a tiempo. No se debe nada.',
    'order.cancelled':
      'El pedido de {goods} fue cancelado.[ {amount} vuelven al comprador.] ' +
      'Vea en el pedido qué recibe cada parte.',
    'order.completed': 'El pedido de {goods} está completado. Todo fue liberado.',
    'order.reduced': 'Se retiró una parte del pedido de {goods}[; {amount} vuelven al comprador].',
    'terms.amended': 'El cambio de condiciones de {goods} está acordado.',
    'amendment.proposed':
      '{other} propone cambiar las condiciones de {goods}. [Responda antes de {by}; si no, nada cambia.]',
    'amendment.declined': 'El cambio de condiciones de {goods} fue rechazado. Todo queda como se acordó.',
    'amendment.lapsed': 'El cambio de condiciones de {goods} caducó sin respuesta. Todo queda como se acordó.',
    'cancellation.offered': '{other} ofrece terminar el pedido de {goods}. [Responda antes de {by}; si no, sigue.]',
    'cancellation.declined': 'La oferta de terminar el pedido de {goods} fue rechazada. El pedido sigue.',
    'cancellation.lapsed': 'La oferta de terminar el pedido de {goods} caducó sin respuesta. El pedido sigue.',
    'order.funded': 'El primer pago de {goods} está retenido. Puede empezar la producción.[ Envíe antes de {by}.]',
    'order.unfunded':
      'Un pago de {goods} fue retirado. Espere con la producción hasta que se pague de nuevo[; ' +
      'si no se paga antes del {by}, el pedido caduca].',
    'payment.final': 'Un pago[ de {amount}] por {goods} llegó y es definitivo.',
    'payment.failed': 'Un pago por {goods} falló. No se cobró nada; inténtelo de nuevo o elija otro método.',
    'payment.expired': 'Un pago por {goods} no se terminó a tiempo. Empiece uno nuevo.',
    'payment.reversed': 'Un pago[ de {amount}] por {goods} fue retirado por el banco o el titular de la tarjeta.',
    'payment.short':
      'Una transferencia por {goods} llegó incompleta[: faltan {amount}]. Lo llegado queda retenido. ' +
      'El comprador puede enviar el resto con la misma referencia, o el proveedor puede aceptar menos.',
    'payment.short-reminded':
      '[Aún faltan {amount} de una transferencia por {goods}. ]Envíe el resto con la misma referencia; ' +
      'hasta entonces el pago no está completo.',
    'shortfall.accepted': '{other} dio por completo lo llegado por {goods}. No debe nada más.',
    'balance.waived': '{other} renunció al saldo de {goods}[: {amount}]. No debe nada más.',
    'instalment.overdue':
      'Un plazo de {goods} está vencido[: quedan {amount}]. El comprador debería pagar ya; ' +
      'más adelante el proveedor puede abandonar el pedido.',
    'instalment.long-overdue':
      'Un plazo de {goods} está muy vencido[: quedan {amount}]. ' +
      'El proveedor puede abandonar el pedido o esperar; el comprador aún puede pagar.',
    'goods.ready': '{other} dice que {goods} está listo. Vea en el pedido qué falta por pagar.',
    'order.ship-by-passed':
      'El plazo para enviar {goods} terminó y aún falta mercancía. ' +
      'El proveedor puede enviar o pedir más tiempo; el comprador puede concederlo o cancelar.',
    'inspection.booked': '{other} encargó que alguien examine {goods} antes del envío. Vea en el pedido qué y cuándo.',
    'inspection.paid': 'Una inspección de {goods} está pagada[: {amount}]. Designe una empresa.',
    'inspection.appointed':
      'Se designó una empresa para examinar {goods}.[ Su informe debe estar aquí antes del {by}.]',
    'inspection.declined': 'La empresa no examina {goods}. Designe otra.',
    'inspection.scheduled': 'La empresa fijó el día en que examina {goods}. Véalo en el pedido.',
    'inspection.report-filed': 'El informe sobre {goods} está aquí.[ Vale salvo que se impugne antes del {by}.]',
    'inspection.contested': 'El informe sobre {goods} fue impugnado. Nuestro personal lee el motivo y decide.',
    'inspection.accepted': 'El informe sobre {goods} fue aceptado. Lo que pasó cuenta como inspeccionado.',
    'inspection.overdue':
      'El informe sobre {goods} se retrasa. Quien lo encargó puede cancelar ahora; si no llega, la tarifa ' +
      'vuelve por sí sola.',
    'inspection.review-overdue': 'Un informe impugnado sobre {goods} aún espera una decisión.',
    'inspection.ended': 'La inspección de {goods} terminó sin un informe que valga. Lo pagado por ella se devuelve.',
    'inspection.fee-repaid': 'Quien perdió la reclamación de {goods} paga lo que costó la inspección[: {amount}].',
    'inspection.waived': '{other} deja salir {goods} sin inspección. Lo que la esperaba se libera según el plan.',
    'inspection.result-recorded': '{other} examinó un envío de {goods} y registró lo que encontró. Véalo en el pedido.',
    'lot.announced': '{other} anunció un envío de {goods}; se examina su documento.',
    'lot.dispatched':
      'Salió un envío de {goods}. Cuando llegue, revíselo y confirme la recepción[ antes del {by}; ' +
      'si no, cuenta como recibido, salvo que diga que no está].',
    'lot.delivered':
      'El transportista entregó un envío de {goods}. ' +
      'Revíselo y confirme la recepción, o diga qué está mal[, antes del {by}; si no, cuenta como recibido].',
    'lot.received':
      'Se recibió un envío de {goods}. Su dinero se libera según el plan.' +
      '[ El comprador puede reclamar hasta el {by}.]',
    'lot.not-here': '{other} dice que un envío de {goods} no está. Le pediremos la prueba de entrega.',
    'lot.held-up': 'El transportista informa de un problema con un envío de {goods}. Lo estamos examinando.',
    'lot.rejected': 'La prueba de un envío de {goods} no probó nada: cuenta como no enviado.',
    'lot.extended':
      'Se dio más tiempo a un envío de {goods}[: cuenta como recibido el {by}, salvo que se confirme antes].',
    'lot.window-over': 'Terminó el plazo de reclamación de un envío de {goods}.',
    'file.attached': '{other} añadió documentos o fotos al pedido de {goods}. Véalos en el pedido.',
    'message.sent': '{other} le escribió sobre {goods}.',
    'help.answered': 'Nuestro equipo le contestó sobre {goods}.',
    'help.asked': '{asker} pide ayuda con el pedido de {goods}. Una persona contesta en un día laborable.',
    'help.overdue': '{asker} espera respuesta sobre {goods} más de lo prometido. Quien esté libre lo toma.',
    'hold.released-early': '{other} le liberó dinero de {goods} antes de tiempo.',
    'refund.requested': 'Se inició un reembolso[ de {amount}] por {goods}.',
    'refund.settled': 'Llegó un reembolso[ de {amount}] por {goods}.',
    'refund.failed':
      'Un reembolso[ de {amount}] por {goods} falló. Lo intentamos de nuevo; aún no tiene que hacer nada.',
    'refund.returned':
      'Un reembolso[ de {amount}] por {goods} fue devuelto. Lo intentamos de nuevo; aún no tiene que hacer nada.',
    'refund.cancelled':
      'Un reembolso[ de {amount}] por {goods} se detuvo: el banco de la tarjeta reclama el dinero y decide primero.',
    'chargeback.inquiry':
      'El banco de la tarjeta pregunta por un pago[ de {amount}] por {goods}. No se movió dinero. ' +
      'Escriba en el pedido lo que el banco debe saber[, con tiempo antes del {by}].',
    'chargeback.opened':
      'El banco de la tarjeta retiró un pago[ de {amount}] por {goods}. La misma cantidad del depósito queda ' +
      'congelada hasta que decida.[ Acepta pruebas hasta el {by}.]',
    'chargeback.evidence-sent':
      'Las pruebas sobre un pago por {goods} están en el banco de la tarjeta. Decide en unas semanas; ' +
      'no tiene que hacer nada.',
    'chargeback.evidence-refused': 'El banco de la tarjeta ya no acepta pruebas sobre un pago por {goods}.',
    'chargeback.won': 'El banco de la tarjeta devolvió un pago[ de {amount}] por {goods}. Lo congelado queda libre.',
    'chargeback.lost':
      'El banco de la tarjeta deja un pago[ de {amount}] por {goods} al comprador. Vea en el pedido quién lo asume.',
    'chargeback.cover-left':
      'El banco de la tarjeta le dejó un pago por {goods}. Del resto, nuestra garantía ya no responde de ' +
      'todo lo que aún se puede reclamar[: no de {amount}]. El límite de garantía del proveedor está agotado.',
    'refund.waits-for-account':
      'Un reembolso[ de {amount}] por {goods} no puede volver por donde vino. ' +
      'Añada una cuenta bancaria a nombre de su empresa.',
    'self-billed-invoice.issued':
      'Se expidió a partir del pedido la factura {document}[ de {amount}] por un envío de {goods}.[ ' +
      'El proveedor puede oponerse hasta el {by}.]',
    'self-billed-credit-note.issued':
      'Se expidió la nota de crédito {document}[ de {amount}] por {goods}: vea qué corrige.',
    'self-billing.agreed':
      'Desde ahora se expiden por su cuenta las facturas a sus compradores. Si nadie de ustedes lo ' +
      'aceptó, póngale fin enseguida.',
    'self-billing.ended':
      'Ya no se expiden por su cuenta las facturas a sus compradores: facture usted lo que se envíe ' + 'desde ahora.',
    'invoice.issued': 'La factura {document}[ de {amount}] está lista. Ya está pagada; guárdela para su contabilidad.',
    'credit-note.issued': 'La nota de crédito {document}[ de {amount}] está lista: se le devolvió una comisión.',
    'payout.requested': 'Se solicitó una retirada[ de {amount}].',
    'payout.settled': 'Una retirada[ de {amount}] llegó a su banco.',
    'payout.failed': 'Una retirada[ de {amount}] falló. El dinero vuelve a estar aquí a su favor.',
    'payout.returned':
      'El banco devolvió una retirada[ de {amount}]. El dinero vuelve a estar aquí a su favor. ' +
      'Compruebe con su banco el número y el titular de la cuenta y vuelva a retirarlo.',
    'payout.blocked':
      'Una retirada[ de {amount}] tarda más de lo habitual. No tiene que hacer nada; le escribiremos cuando siga.',
    'payout.cancelled':
      'Se canceló una retirada[ de {amount}]. El dinero vuelve a estar aquí a su favor, ' +
      'salvo que un control lo retenga.',
    'payout.schedule-held': 'Su dinero no sale por sí solo por ahora. La página de retiradas dice qué falta.',
    'safeguarding.short':
      'Falta dinero de clientes[: {amount}]; se guarda menos de lo que se debe. Repóngalo con fondos ' +
      'propios y averigüe la causa. Hasta entonces nada puede salir por cuenta y riesgo del operador.',
    'safeguarding.covered': 'El dinero de clientes vuelve a estar completo[; llegaron a faltar {amount}].',
    'bank-account.closed':
      'Se cerró una cuenta bancaria de su empresa. Si no lo hizo ninguno de ustedes, avísenos enseguida.',
    'voucher.given':
      'Venció el plazo de envío de {goods}. El comprador tiene por ello un bono[ de {amount}] para otros ' +
      'pedidos aquí[, hasta el {by}].',
    'voucher.used': 'Un bono paga[ {amount}] de {goods}. Queda en depósito.',
    'voucher.restored':
      'Lo que su bono pagó de {goods} vuelve a estar en él[: {amount}]. Úselo en otro pedido[ hasta el {by}].',
    'voucher.expired': 'Lo que quedaba de un bono ha caducado[: {amount}].',
    'bank-account.added':
      'Se indicó una cuenta bancaria para su empresa. Si no fue nadie de ustedes, avísenos de inmediato.',
    'bank-account.approved':
      'Se aprobó una cuenta bancaria de su empresa. Si no fue nadie de ustedes, avísenos de inmediato.',
    'points.given':
      'Su empresa tiene puntos de penalización por un pedido. La página de la empresa dice la regla, el ' +
      'plazo y qué sigue.',
    'points.taken-back': 'Se retiraron puntos de penalización de su empresa. La página de la empresa dice por qué.',
    'company.closed':
      'Los puntos de penalización cerraron su empresa: no puede empezar nada nuevo. Lo que está en curso ' +
      'sigue y lo suyo se paga.',
    'debt.paid': 'Su transferencia pagó lo que su empresa nos debía[: {amount}].',
    'debt.written-off': 'Renunciamos a lo que su empresa nos debía[: {amount}].',
    'company.reopened': 'Su empresa está abierta de nuevo: puede acordar pedidos nuevos.',
    'api-key.created':
      'Se dio acceso a un programa para su empresa. Si no fue nadie de ustedes, revoque su clave de inmediato.',
    'member.roles-changed': 'Cambiaron los roles de un miembro de su empresa.',
    'export.made': 'Un extracto que pidió que llegara por sí solo está listo. Descárguelo en Dinero, Extractos.',
    'member.removed': 'Un miembro de su empresa se fue o fue retirado.',
    'webhook-endpoint.added':
      'Los eventos de su empresa se envían ahora a otra dirección. Si no fue nadie de ustedes, elimínela de inmediato.',
    'webhook-endpoint.failing':
      'Un receptor de sus eventos no respondió bien a ninguno de diez intentos. Hasta que llegue uno, cada evento se ' +
      'envía una vez; reenvíe lo perdido cuando funcione.',
    'webhook-endpoint.gone':
      'Un receptor de sus eventos dijo que ya no quiere ninguno (410). Se desactivó; actívelo de nuevo si es un error.',
    'remind.order.expire': 'Las condiciones de {other} para {goods} esperan su respuesta hasta {by}; después caducan.',
    'remind.pay': 'Pague {goods} de modo que el dinero llegue antes del {by}; si no, el pedido caduca.',
    'remind.instalment.due':
      'Vence un plazo de {goods}. Pague de modo que el dinero llegue antes del {by}; después estará vencido.',
    'remind.order.ship-by':
      'Envíe {goods} antes del {by}, o pida antes más tiempo a {other}; ' +
      'después {other} puede cancelar lo no enviado.',
    'remind.inspection.answer': 'El informe sobre {goods} vale salvo que se impugne antes del {by}.',
    'remind.lot.receipt':
      'Revise el envío de {goods} y confirme la recepción antes del {by}; ' +
      'si no, cuenta como recibido, salvo que diga que no está.',
    'remind.lot.window':
      'Si un envío de {goods} no es como se acordó, reclame antes del {by}; después se libera su dinero.',
    'remind.amendment.answer':
      'Un cambio de condiciones de {goods} se puede responder hasta el {by}; después nada cambia.',
    'remind.cancellation.answer':
      'Una oferta de terminar el pedido de {goods} se puede responder hasta el {by}; después el pedido sigue.',
  },
  frame: {
    order: '{goods}, pedido {number}',
    company: 'Su empresa en Surety',
    link: 'Véalo: {url}',
    above: '##- Escriba su respuesta encima de esta línea -##',
    answer: 'Conteste a este correo y quedará en la conversación. Los archivos solo se adjuntan en el pedido.',
    why: 'Recibe este correo como miembro de una empresa en Surety. Elija sus correos: {settings}',
    mustWhy: 'Recibe este correo porque afecta al dinero o al acceso de su empresa; no se puede desactivar.',
    stop: 'No recibir más correos de este tipo, sin iniciar sesión: {stop}',
  },
  digest: {
    subject: '{company} en Surety: resumen del {day}',
    intro:
      'Esto es lo nuevo para {company} desde el último resumen. Las horas al inicio de cada línea son las de {zone}.',
    company: 'Su empresa',
    all: 'Todo está en Avisos: {all}',
    why: 'Recibe este resumen porque quiere algunos correos una vez al día. Elija sus correos: {settings}',
    stop: 'No recibir más resúmenes, sin iniciar sesión: {stop}',
  },
}
