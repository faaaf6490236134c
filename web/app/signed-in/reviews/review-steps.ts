import type { apiOf } from '../../api/api-of.ts'
import type { Typed } from '../order/typed-step.ts'

type Api = ReturnType<typeof apiOf>

/** The steps of a review that its order's page takes. */
export function reviewing(api: Api, { orderId, text }: Pick<Typed, 'orderId' | 'text'>) {
  const order = { path: { orderId } }
  const review = { path: { reviewId: text('review') } }
  const score = (name: string) => Number(text(name)) as 1
  const scored = () => ({
    ...{ goods: score('goods'), service: score('service'), shipment: score('shipment') },
    words: text('words'),
  })
  const words = () => ({ words: text('words') })
  const object = (part: 'review' | 'answer') => () =>
    api.POST('/v1/reviews/{reviewId}/objection', { params: review, body: { part, ...words() } })
  return {
    'write-review': () => api.POST('/v1/orders/{orderId}/review', { params: order, body: scored() }),
    'revise-review': () => api.PUT('/v1/orders/{orderId}/review', { params: order, body: scored() }),
    'answer-review': () => api.POST('/v1/reviews/{reviewId}/answer', { params: review, body: words() }),
    'revise-answer': () => api.PUT('/v1/reviews/{reviewId}/answer', { params: review, body: words() }),
    'object-review': object('review'),
    'object-answer': object('answer'),
  }
}
