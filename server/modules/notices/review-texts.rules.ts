/** What notices about reviews and stories say, by language; parts of the lists of each language, which are long. */
type Texts = Readonly<Record<string, string>>

export const reviewsEn: Texts = {
  'review.due': 'How was the order for {goods}? [You can review it until {by}.]',
  'review.written': '{other} reviewed the order for {goods}. [You can answer until {by}.]',
  'review.revised': '{other} revised the review of the order for {goods}. [You can answer until {by}.]',
  'review.answered': '{other} answered your review of the order for {goods}.',
  'review.answer-revised': '{other} revised the answer to your review of the order for {goods}.',
  'review.reported': 'A review or an answer was reported. It waits for a person under Reviews.',
  'review.objected': 'An author objects to hiding. Another person hears it, under Reviews.',
  'review.hidden':
    'What you wrote about the order for {goods} was hidden by the platform. The order says why. ' +
    '[You can object until {by}.]',
  'review.kept-hidden': 'Another person looked: what you wrote about the order for {goods} stays hidden.',
  'review.shown-again': 'Another person looked: what you wrote about the order for {goods} is shown again.',
  'review.redacted': 'The words that you wrote about the order for {goods} and that were hidden were erased.',
  'story.consent-asked':
    'We would like to show a story about an order of yours. It is shown only if you agree. The company page has it.',
  'story.published': 'A story about an order of yours is shown. You can take your word back at any time.',
  'story.consent-answered': 'A company answered whether a story may be shown. See Stories.',
}

export const reviewsEs: Texts = {
  'review.due': '¿Qué tal el pedido de {goods}? [Puede valorarlo hasta el {by}.]',
  'review.written': '{other} valoró el pedido de {goods}. [Puede responder hasta el {by}.]',
  'review.revised': '{other} corrigió la valoración del pedido de {goods}. [Puede responder hasta el {by}.]',
  'review.answered': '{other} respondió a su valoración del pedido de {goods}.',
  'review.answer-revised': '{other} corrigió la respuesta a su valoración del pedido de {goods}.',
  'review.reported': 'Se denunció una valoración o una respuesta. Espera a una persona en Valoraciones.',
  'review.objected': 'Un autor se opone a que se oculte lo suyo. Lo oye otra persona, en Valoraciones.',
  'review.hidden':
    'La plataforma ocultó lo que escribió sobre el pedido de {goods}. El pedido dice por qué. ' +
    '[Puede oponerse hasta el {by}.]',
  'review.kept-hidden': 'Otra persona lo examinó: lo que escribió sobre el pedido de {goods} sigue oculto.',
  'review.shown-again': 'Otra persona lo examinó: lo que escribió sobre el pedido de {goods} se muestra de nuevo.',
  'review.redacted': 'Se borraron las palabras ocultas que escribió sobre el pedido de {goods}.',
  'story.consent-asked':
    'Queremos mostrar una historia sobre un pedido suyo. Solo se muestra si está de acuerdo. ' +
    'Está en la página de la empresa.',
  'story.published': 'Se muestra una historia sobre un pedido suyo. Puede retirar su consentimiento cuando quiera.',
  'story.consent-answered': 'Una empresa respondió si una historia puede mostrarse. Vea Historias.',
}

export const reviewsZh: Texts = {
  'review.due': '{goods} 的订单怎么样？[请在 {by} 前评价。]',
  'review.written': '{other} 评价了 {goods} 的订单。[可在 {by} 前回复。]',
  'review.revised': '{other} 修改了 {goods} 订单的评价。[可在 {by} 前回复。]',
  'review.answered': '{other} 回复了您对 {goods} 订单的评价。',
  'review.answer-revised': '{other} 修改了对您 {goods} 订单评价的回复。',
  'review.reported': '有一条评价或回复被举报，在“评价”页面等待处理。',
  'review.objected': '有作者对隐藏提出异议，由另一人在“评价”页面处理。',
  'review.hidden': '平台隐藏了您就 {goods} 订单所写的内容，订单页面说明原因。[可在 {by} 前提出异议。]',
  'review.kept-hidden': '另一人已复核：您就 {goods} 订单所写的内容仍然隐藏。',
  'review.shown-again': '另一人已复核：您就 {goods} 订单所写的内容重新显示。',
  'review.redacted': '您就 {goods} 订单所写、已被隐藏的文字已删除。',
  'story.consent-asked': '我们想展示一个关于贵公司订单的故事，只有贵公司同意才会展示。见公司页面。',
  'story.published': '一个关于贵公司订单的故事已展示。贵公司可随时收回同意。',
  'story.consent-answered': '一家公司答复了故事可否展示。见“故事”。',
}
