import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { orderHeads } from '../orders/index.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { reviewsTables } from './reviews.store.ts'
import { type Story, type StoryTexts, storyConsentType, storyLanguages, storyType } from './story.rules.ts'

interface ShownRow {
  readonly story: string
  readonly published_at: Date
}

/** Stories that everybody sees, the newest first. A story whose company takes its word back is published no more. */
export async function shownStories(pool: pg.Pool, after: readonly string[] | undefined, limit: number) {
  const { rows } = await pool.query<ShownRow>({
    name: 'shown-stories',
    text: `select root_id as story, published_at from reviews.stories
      where state = 'published' and (published_at, root_id) < ($1::timestamptz, $2)
      order by published_at desc, root_id desc limit $3`,
    values: [after?.[0] ?? 'infinity', after?.[1] ?? '', limit],
  })
  return rows
}

/** Every story, the newest change first, for staff. */
export async function allStories(pool: pg.Pool, after: readonly string[] | undefined, limit: number) {
  const { rows } = await pool.query<{ readonly story: string; readonly changed_at: Date }>({
    name: 'all-stories',
    text: `select root_id as story, changed_at from reviews.stories
      where (changed_at, root_id) < ($1::timestamptz, $2) order by changed_at desc, root_id desc limit $3`,
    values: [after?.[0] ?? 'infinity', after?.[1] ?? '', limit],
  })
  return rows
}

/** Stories of which a company is asked, the newest first; what was withdrawn and given may change again. */
export async function askedStories(pool: pg.Pool, companyId: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ readonly story: string }>({
    name: 'asked-stories',
    text: `select root_id as story from reviews.consents where id = $1 and version > 0
      order by at desc, root_id limit 100`,
    values: [companyId],
  })
  return rows.map(({ story }) => story)
}

/** Stories with the companies of their orders, in the order asked for. */
export async function storyViews(pool: pg.Pool, ids: readonly string[]) {
  const reads = recordReads(pool, [...reviewsTables, ...partiesTables])
  const [stories, consents] = await Promise.all([
    reads.oneOf(storyType, new Map(ids.map((id) => [id, 'story']))),
    reads.allOf(storyConsentType, ids),
  ])
  const orders = [...new Set([...stories.values()].flatMap((story) => story.orders))]
  const heads = await orderHeads(pool, orders)
  const companies = [...new Set([...heads.values()].flatMap(({ buyer, supplier }) => [buyer, supplier]))]
  const found = await reads.oneOf(companyType, new Map(companies.map((id) => [id, 'company'])))
  const party = (id: string) => ({
    company: id,
    name: found.get(id)?.name ?? id,
    country: found.get(id)?.country ?? '',
  })
  return ids.flatMap((id) => {
    const story = stories.get(id)
    if (story === undefined) return []
    const asked = (consents.get(id) ?? []).filter(({ version }) => version > 0)
    return {
      ...headOf(story),
      orders: story.orders.map((order) => {
        const head = heads.get(order)
        return {
          order,
          number: head?.number ?? '',
          buyer: party(head?.buyer ?? ''),
          supplier: party(head?.supplier ?? ''),
        }
      }),
      consents: asked.map(({ companyId, state, version, at }) => ({ ...party(companyId), state, version, at })),
    }
  })
}

export type StoryView = Awaited<ReturnType<typeof storyViews>>[number]

function headOf({ storyId, state, version, texts, picture, changedAt, publishedAt }: Story) {
  return {
    ...{
      story: storyId,
      state,
      version,
      texts: textsOf(texts),
      changed_at: changedAt,
      published_at: publishedAt ?? null,
    },
    picture: picture === undefined ? null : { file: picture.sha256, type: picture.type },
  }
}

function textsOf(texts: StoryTexts) {
  return storyLanguages.flatMap((language) => {
    const text = texts[language]
    return text === undefined ? [] : [{ language, ...text }]
  })
}

/** What everybody reads of a story: no order by its id, nothing of who was asked. */
export function publicView({ story, published_at, texts, picture, orders }: StoryView) {
  return {
    ...{ story, published_at: published_at ?? '', texts, picture },
    orders: orders.map(({ buyer, supplier }) => ({ buyer, supplier })),
  }
}

/** A story's picture: for everybody while the story is shown, before that for staff and the companies asked. */
export async function storyPicture(pool: pg.Pool, storyId: string, company: string | undefined) {
  const reads = recordReads(pool, reviewsTables)
  const [story, consents] = await Promise.all([
    reads.one(storyType, storyId, 'story'),
    reads.all(storyConsentType, storyId),
  ])
  const isAsked = company === 'cmp_operator' || consents.some((each) => each.companyId === company && each.version > 0)
  return story?.state === 'published' || isAsked ? story?.picture : undefined
}

export const instantOf = (at: Date): Instant => new Date(at).toISOString()
