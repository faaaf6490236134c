import { SuretyProblem } from '@surety/sdk'
import type { apiOf } from '../../api/api-of.ts'

type Api = ReturnType<typeof apiOf>
type Reason = 'personal-data' | 'insult' | 'unlawful' | 'secret' | 'ordered'

/** What a form about messages brought. */
export interface TypedMessage {
  readonly orderId: string
  text(name: string): string
  /** The sha-256 of each file that the form brought, or that went ahead of it. */
  readonly files: readonly string[]
}

/** The code under which a page says that a text should be looked at again before it is sent. */
export const OFF_PLATFORM = 'off-platform'

const steps = ['message', 'message-read', 'take-request', 'translate', 'redact']

/** Whether a step is one with messages: it leads back to them, and they say why it was refused. */
export const isWriting = (step: string | undefined) => steps.includes(step ?? '')

/** The steps that people take with messages. */
export function writing(api: Api, { orderId, text, files }: TypedMessage): Record<string, () => Promise<unknown>> {
  const params = { path: { orderId } }
  const ofThread = { params: { path: { orderId, threadId: text('thread') } } }
  const ofMessage = { params: { path: { orderId, messageId: text('message') } } }
  return {
    async message() {
      if (text('thread') === 'order' && text('warned') === '') await warn(api, orderId, text('text'))
      const body = { thread: text('thread'), text: text('text'), files: [...files] }
      return api.POST('/v1/orders/{orderId}/messages', { params, body })
    },
    'message-read': () =>
      api.POST('/v1/orders/{orderId}/threads/{threadId}/reading', {
        ...ofThread,
        body: { up_to: Number(text('up_to')) || 0 },
      }),
    'take-request': () => api.POST('/v1/orders/{orderId}/threads/{threadId}/taking', { ...ofThread, body: {} }),
    translate: () =>
      api.POST('/v1/orders/{orderId}/messages/{messageId}/translations', {
        ...ofMessage,
        body: { language: text('language'), text: text('text'), by: text('by') === 'machine' ? 'machine' : 'person' },
      }),
    redact: () =>
      api.POST('/v1/orders/{orderId}/messages/{messageId}/redaction', {
        ...ofMessage,
        body: { reason: text('reason') as Reason },
      }),
  }
}

/** Who was not warned while writing is warned now, once; sent again, it goes. */
async function warn(api: Api, orderId: string, text: string): Promise<void> {
  if (text === '') return
  const { data } = await api.POST('/v1/orders/{orderId}/message-checks', {
    params: { path: { orderId } },
    body: { text },
  })
  const kinds = [...new Set(data?.off_platform.map(({ kind }) => kind))]
  if (kinds.length === 0) return
  const none = { type: 'about:blank', request_id: '', doc_url: '' }
  throw new SuretyProblem({ ...none, title: OFF_PLATFORM, status: 422, code: OFF_PLATFORM, data: { kinds } })
}
