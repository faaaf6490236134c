import { does, type Row, reads } from './matrix-row.ts'

/** What is asked of messages, threads and help requests. */
export const messages: Readonly<Record<string, Row>> = {
  'GET /v1/orders/:orderId/threads': reads('sides and staff'),
  'GET /v1/orders/:orderId/messages': reads('sides and staff', () => '?thread=order'),
  'POST /v1/orders/:orderId/messages': does('messages.write-message', { thread: 'order', text: 'Hello' }),
  'POST /v1/orders/:orderId/message-checks': { reads: 'sides and staff', body: { text: 'Hello' } },
  'POST /v1/orders/:orderId/messages/:messageId/translations': does('messages.translate-message', {
    language: 'zh',
    text: '您好',
  }),
  'POST /v1/orders/:orderId/messages/:messageId/redaction': does('messages.redact-message', { reason: 'insult' }),
  'POST /v1/orders/:orderId/threads/:threadId/reading': does('messages.mark-read', { up_to: 1 }, { ofCaller: true }),
  'POST /v1/orders/:orderId/threads/:threadId/taking': does('messages.take-request'),
  'GET /v1/help-requests': reads('staff'),
  'GET /v1/messages': reads('in a company', () => '?q=hello'),
}
