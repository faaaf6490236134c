import type { Change, Context, RootId, Wanted } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type Order, operatorId, orderType } from '../orders/order.rules.ts'
import { reviewsNumbers, reviewsPolicies } from './reviews-policy.rules.ts'
import {
  checkStoryOrders,
  checkTexts,
  companiesIn,
  type Story,
  type StoryConsent,
  type StoryPicture,
  type StoryTexts,
  storyConsentType,
  storyType,
} from './story.rules.ts'

export interface SaveStory {
  /** Of one that is there; absent: a new one. */
  readonly storyId?: RootId
  readonly texts: StoryTexts
  readonly orders: readonly RootId[]
}

/** Reads that are named by a number, so that there are as many as a story has orders. */
function ordersReads(ids: readonly RootId[]): Wanted {
  return Object.fromEntries(ids.map((id, n) => [`order ${n}`, one(orderType, id, 'order')]))
}

/**
 * Staff write a story about completed orders, or change it: then it is a draft again, and both companies of each order
 * are asked anew. The same again changes nothing. Refuses `not-found`, `story-invalid` { field },
 * `story-orders-invalid` { most }, `story-order-not-completed` { order }.
 */
export const saveStory = useCase({
  name: 'reviews.save-story',
  action: 'reviews.edit-stories',
  root: ({ storyId }: SaveStory) => storyId ?? { fresh: 'sty' },
  reads: ({ orders }, root) => ({
    story: one(storyType, root, 'story'),
    consents: all(storyConsentType, root),
    policies: reviewsPolicies(),
    ...ordersReads(orders),
  }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ story, consents, policies, ...found }, { storyId, texts, orders: ids }, context, root) {
    if (storyId !== undefined && story === undefined) return refuse('not-found')
    const orders = ids.map((_, n) => (found as Readonly<Record<string, Order | undefined>>)[`order ${n}`])
    const { storyOrders } = reviewsNumbers(policies, context.at)
    const refused = checkTexts(texts) ?? checkStoryOrders(ids, orders, storyOrders)
    if (refused !== undefined) return refused
    const known = orders.filter((order) => order !== undefined)
    const now = { texts, orders: ids, ...(story?.picture === undefined ? {} : { picture: story.picture }) }
    if (story !== undefined && isSame(story, now))
      return { answer: { story: root, version: story.version }, changes: [] }
    return changed(root, story, now, { consents, companies: companiesIn(known) }, context)
  },
})

interface Content {
  readonly texts: StoryTexts
  readonly orders: readonly RootId[]
  readonly picture?: StoryPicture
}

function isSame(story: Story, { texts, orders }: Content): boolean {
  return JSON.stringify([story.texts, story.orders]) === JSON.stringify([texts, orders])
}

/** A new version: a draft, to which nobody has agreed yet. */
export function changed(
  storyId: RootId,
  before: Story | undefined,
  content: Content,
  { consents, companies }: { readonly consents: readonly StoryConsent[]; readonly companies: readonly RootId[] },
  { at, actor }: Pick<Context, 'at' | 'actor'>,
) {
  const version = (before?.version ?? 0) + 1
  const story: Story = {
    ...{ storyId, state: 'draft', version, ...content, person: actor.person ?? '', changedAt: at },
    ...(before?.publishedAt === undefined ? {} : { publishedAt: before.publishedAt }),
  }
  const gone = consents.filter(({ companyId }) => !companies.includes(companyId))
  const asked = (companyId: RootId): StoryConsent => ({ storyId, companyId, state: 'asked', version, at })
  const changes: readonly Change[] = [
    put(storyType, story),
    ...companies.map((company) => put(storyConsentType, asked(company))),
    // Who has nothing to do with it any more is asked nothing.
    ...gone.map((each) => put(storyConsentType, { ...each, state: 'withdrawn', version: 0, at })),
    entry(storyId, 'story.saved', { version, orders: [...content.orders] }),
    ...companies.map((company) => event(storyId, 'story.consent-asked', { company, story: storyId, version })),
  ]
  return { answer: { story: storyId, version }, changes }
}
