/** What notices about claims say; a part of `spanish.rules.ts`, which is long. */
export const claimTexts: Readonly<Record<string, string>> = {
  'claim.filed':
    '{other} reclama sobre {goods}[: {amount}]. Acepte, haga una oferta o rechace[ antes del {by}]; ' +
    'después se puede pedir un mediador.',
  'claim.contested':
    '{other} rechaza su reclamación sobre {goods} y dice por qué. Haga una oferta, espere una o pida un mediador.',
  'claim.offered':
    '{other} ofrece un acuerdo sobre la reclamación de {goods}[ por {amount}]. Responda[ antes del ' +
    '{by}]; si no, la oferta termina.',
  'claim.offer-accepted': 'La reclamación sobre {goods} queda resuelta por la oferta. Nosotros la ejecutamos.',
  'claim.offer-declined': '{other} rechazó su oferta sobre {goods}. Puede hacer otra o pedir un mediador.',
  'claim.offer-lapsed': 'Una oferta para resolver la reclamación sobre {goods} terminó sin respuesta.',
  'claim.answer-over':
    'El plazo para responder a la reclamación sobre {goods} ha terminado. Cualquiera puede pedir ahora un mediador.',
  'claim.withdrawn': '{other} retiró la reclamación sobre {goods}. Su dinero sigue su curso.',
  'claim.escalated':
    'Un mediador examina la reclamación sobre {goods}. Añada lo que muestra su versión[ antes del {by}]; ' +
    'la lista dice qué ayuda.',
  'claim.taken': 'Un mediador se ha hecho cargo de la reclamación sobre {goods}.',
  'claim.round-opened':
    'El mediador pide pruebas a ambas partes sobre {goods}. Añádalas[ antes del {by}]; después se decide ' +
    'con el expediente.',
  'claim.evidence-added': 'Se añadieron pruebas a la reclamación sobre {goods}.',
  'claim.evidence-extended':
    'Una parte tiene más tiempo para pruebas sobre {goods}[: hasta el {by}]. El motivo consta en el pedido.',
  'claim.asked': 'El mediador pregunta algo sobre {goods}. Responda con pruebas.',
  'claim.said-all':
    '{other} ya lo ha dicho todo en la reclamación de {goods}. Dígalo también cuando sea su caso: entonces se decide ' +
    'enseguida.',
  'claim.translation-asked':
    '{other} ha pedido una traducción humana de la reclamación de {goods}. Su plazo se detiene[ como máximo hasta el ' +
    '{by}].',
  'claim.translated':
    'La traducción humana de la reclamación de {goods} ya está. El plazo que estaba detenido sigue corriendo.',
  'claim.text-redacted':
    'Nuestro personal retiró palabras de la reclamación de {goods}. En su lugar consta cuándo y por qué; la ' +
    'reclamación sigue.',
  'claim.inspection-ordered':
    'Alguien examinará {goods} para la reclamación. Quien lo pidió paga primero; la decisión carga el coste a quien ' +
    'pierda.[ La reclamación espera hasta el {by}.]',
  'claim.inspection-over':
    'La reclamación de {goods} ya no espera la inspección. Lo hallado está en el expediente[; diga qué opina antes ' +
    'del {by}].',
  'claim.file-closed': 'La ronda de pruebas sobre {goods} ha terminado: el mediador decide con el expediente.',
  'claim.proposed':
    'El mediador propone cómo terminar la reclamación sobre {goods}[: {amount} para el comprador]. Diga ' +
    'sí o no[ antes del {by}]; sin dos sí, se decide.',
  'claim.proposal-answered': '{other} respondió a la propuesta del mediador sobre {goods}.',
  'claim.proposal-lapsed': 'La propuesta sobre {goods} terminó sin dos sí. El mediador decide.',
  'claim.decided':
    'La reclamación sobre {goods} está decidida[: {amount} para el comprador]. Lea por qué.[ Puede ' +
    'apelar hasta el {by} con hechos nuevos.]',
  'claim.appealed': 'La decisión sobre {goods} fue apelada. La oye otro mediador, que tiene la última palabra.',
  'claim.appeal-refused': 'La apelación sobre {goods} no dijo nada nuevo: la decisión vale y se ejecuta.',
  'claim.appeal-waived': '{other} no apelará la decisión sobre {goods}. Si usted tampoco, se ejecuta enseguida.',
  'claim.settled':
    'La reclamación sobre {goods} está resuelta. Primero vuelve o llega mercancía; el pedido dice qué sigue.',
  'claim.executed': 'La reclamación sobre {goods} se ejecuta[: {amount} vuelve al comprador].',
  'claim.guarantee-advanced':
    'Nuestra garantía paga lo que se decidió sobre {goods}[: {amount} van al comprador]. El proveedor nos debe ' +
    'lo adelantado.',
  'claim.closed': 'La reclamación sobre {goods} está cerrada.',
  'claim.return-address-named':
    '{other} indicó adónde vuelve {goods}. Envíelo con prueba[ antes del {by}]; si no, el dinero queda ' +
    'con el proveedor.',
  'claim.return-shipped': '{other} ha devuelto {goods}.',
  'claim.return-delivered': '{goods} ha vuelto. Confirme o discuta[ antes del {by}]; después cuenta como confirmado.',
  'claim.return-confirmed': 'Lo devuelto de {goods} está confirmado. Su dinero vuelve a usted.',
  'claim.return-contested': '{other} discute lo devuelto de {goods}. Decide el mediador.',
  'claim.return-missed': '{goods} no se devolvió a tiempo: la reclamación termina y su dinero sigue su curso.',
  'claim.remedy-confirmed':
    '{other} tiene {goods} nuevo o reparado: la reclamación se cierra y el plazo para reclamar empieza de nuevo.',
  'claim.cover-left':
    'Sobre {goods} nuevo o reparado se puede reclamar otra vez, pero nuestra garantía ya no responde de todo[: no de ' +
    '{amount}]. El límite de garantía del proveedor está agotado.',
  'claim.remedy-missed': '{goods} nuevo o reparado no llegó a tiempo: el dinero vuelve al comprador.',
  'claim.overdue':
    'Nuestro mediador va tarde en la reclamación sobre {goods}; el siguiente la ve. Mientras tanto no le vence nada.',
  'claim.chargeback-joined':
    'El banco de la tarjeta reclamó dinero de {goods} con una reclamación abierta. Se tratan juntas; ' +
    'nada se paga dos veces.',
  'claim.execution-waits':
    'Ya se sabe cómo termina la reclamación sobre {goods}. Se ejecuta cuando el banco de la tarjeta decida sobre el ' +
    'dinero; lo que el banco dé al comprador cuenta como pagado.',
  'remind.claim.answer':
    'La reclamación sobre {goods} se puede responder hasta el {by}; después se puede pedir un mediador, y el ' +
    'silencio puede decidir una reclamación pequeña.',
  'remind.claim.offer': 'Se puede aceptar una oferta sobre la reclamación de {goods} hasta el {by}.',
  'remind.claim.evidence': 'Añada pruebas sobre {goods} antes del {by}; después se decide con el expediente.',
  'remind.claim.proposal': 'Responda a la propuesta del mediador sobre {goods} antes del {by}; si no, se decide.',
  'remind.claim.appeal': 'La decisión sobre {goods} se puede apelar hasta el {by}; después se ejecuta.',
  'remind.claim.return': 'Un paso de la devolución de {goods} termina el {by}; el pedido dice de quién.',
  'remind.claim.remedy': '{goods} nuevo o reparado debe llegar antes del {by}; si no, el dinero vuelve.',
}
