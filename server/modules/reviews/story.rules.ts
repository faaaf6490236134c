import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Order } from '../orders/order.rules.ts'

export const storyLanguages = ['en', 'es', 'zh'] as const
export type StoryLanguage = (typeof storyLanguages)[number]

export interface StoryText {
  readonly title: string
  readonly words: string
}
/** English is always there; who reads another language reads it where there is none. */
export type StoryTexts = Readonly<Partial<Record<StoryLanguage, StoryText>>>

export const storyStates = ['draft', 'published', 'withdrawn'] as const
export type StoryState = (typeof storyStates)[number]

/** A success story that staff write, about orders that were completed. A root of its own. */
export interface Story {
  readonly storyId: RootId
  readonly state: StoryState
  /** Each change of words, orders or picture is a new version, to which the companies agree anew. */
  readonly version: number
  readonly texts: StoryTexts
  readonly orders: readonly RootId[]
  readonly picture?: StoryPicture
  readonly person: string
  readonly changedAt: Instant
  readonly publishedAt?: Instant
}

export interface StoryPicture {
  readonly sha256: string
  readonly bytes: number
  readonly type: string
  readonly name: string
}

export const storyType: RecordType<Story> = {
  name: 'reviews.stories',
  root: (story) => story.storyId,
  id: () => 'story',
}

export const consentStates = ['asked', 'given', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]

/** Whether a company of the story's orders agrees to a version of it. */
export interface StoryConsent {
  readonly storyId: RootId
  readonly companyId: RootId
  readonly state: ConsentState
  readonly version: number
  readonly person?: string
  readonly at: Instant
}

export const storyConsentType: RecordType<StoryConsent> = {
  name: 'reviews.consents',
  root: (consent) => consent.storyId,
  id: (consent) => consent.companyId,
}

const lengths = { title: 120, words: 4_000 } as const

/** Refuses `story-invalid` { field }: no English, an empty or too long title or text. */
export function checkTexts(texts: StoryTexts): Refusal | undefined {
  if (texts.en === undefined) return refuse('story-invalid', { field: 'texts.en' })
  for (const language of storyLanguages) {
    const text = texts[language]
    const field = (['title', 'words'] as const).find((name) => {
      const value = text?.[name].trim()
      return value !== undefined && (value === '' || value.length > lengths[name])
    })
    if (field !== undefined) return refuse('story-invalid', { field: `texts.${language}.${field}` })
  }
  return undefined
}

/** Refuses `story-orders-invalid` { most } and `story-order-not-completed` { order }. */
export function checkStoryOrders(
  ids: readonly RootId[],
  found: readonly (Order | undefined)[],
  most: number,
): Refusal | undefined {
  if (ids.length === 0 || ids.length > most || new Set(ids).size < ids.length)
    return refuse('story-orders-invalid', { most })
  const wrong = ids.find((_, n) => found[n]?.ended !== 'completed')
  return wrong === undefined ? undefined : refuse('story-order-not-completed', { order: wrong })
}

/** The companies whose orders it is about, each once. */
export function companiesIn(orders: readonly Pick<Order, 'buyerId' | 'supplierId'>[]): readonly RootId[] {
  return [...new Set(orders.flatMap(({ buyerId, supplierId }) => [buyerId, supplierId]))].sort()
}

/** The companies that have not agreed to the story as it is now. */
export function missingConsents({ version }: Pick<Story, 'version'>, consents: readonly StoryConsent[]) {
  return consents.filter((each) => each.state !== 'given' || each.version !== version).map(({ companyId }) => companyId)
}
