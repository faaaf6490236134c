import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { fileName } from '../../platform/files/file-name.ts'
import { type PageAsked, pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { count, oneOf, reply, text } from '../../platform/reply.ts'
import type { Call, Route, Services } from '../../platform/route.ts'
import { commandRoute, downloadRoute, queryRoute, uploadRoute } from '../../platform/route.ts'
import { answerConsent } from './answer-consent.ts'
import { attachPicture } from './attach-picture.ts'
import { publishStory } from './publish-story.ts'
import { saveStory } from './save-story.ts'
import * as schemas from './stories.schemas.ts'
import {
  allStories,
  askedStories,
  instantOf,
  publicView,
  shownStories,
  storyPicture,
  storyViews,
} from './stories.store.ts'
import { type StoryLanguage, type StoryText, storyStates } from './story.rules.ts'

const params = schemas.storyParams
const storyOf = ({ params: { storyId = '' } }: Call) => storyId
const isStaff = ({ actor }: Call) => actor.company === 'cmp_operator'
const closed = { additionalProperties: false }
const nothing = Type.Optional(Type.Object({}, closed))
const PICTURE_BYTES = 10_000_000

interface StoryBody {
  readonly texts: readonly (StoryText & { readonly language: StoryLanguage })[]
  readonly orders: readonly string[]
}

const inputOf = (body: unknown) => {
  const { texts, orders } = body as StoryBody
  const kept = texts.map(({ language, title, words }) => [language, { title: title.trim(), words: words.trim() }])
  return { texts: Object.fromEntries(kept), orders }
}

/** A page of stories that were found by a list's own order. */
async function pageOfStories<R extends { readonly story: string }, T>(
  { pool }: Services,
  { limit }: PageAsked,
  rows: readonly R[],
  view: (story: Awaited<ReturnType<typeof storyViews>>[number]) => T,
  keys: (row: R) => readonly string[],
) {
  const views = await storyViews(
    pool,
    rows.map(({ story }) => story),
  )
  const byId = new Map(views.map((each) => [each.story, each]))
  const page = pageOf(rows, limit, ({ story }) => byId.get(story), keys)
  return { ...page, data: page.data.flatMap((each) => (each === undefined ? [] : [view(each)])) }
}

/** What everybody reads. */
const publicRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/stories',
    summary: 'Success stories of orders whose buyer and supplier agreed to them, the newest first',
    tag: 'stories',
    auth: 'anonymous',
    query: pageQuery({}),
    reply: schemas.storiesReply,
    async read({ query }, services) {
      const page = readPage(query, 2)
      if (isRefusal(page)) return page
      const rows = await shownStories(services.pool, page.after, page.limit + 1)
      return pageOfStories(services, page, rows, publicView, (row) => [instantOf(row.published_at), row.story])
    },
  }),
  downloadRoute({
    path: '/v1/stories/:storyId/picture',
    summary: 'The picture of a story',
    tag: 'stories',
    auth: 'anonymous',
    params,
    async find(call, { pool }) {
      const found = await storyPicture(pool, storyOf(call), call.actor.company)
      return found && { ...found, isShown: true }
    },
  }),
]

/** What staff do with stories. */
const staffRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/story-desk',
    summary: 'Every story with who has agreed to it, the newest change first (staff)',
    tag: 'stories',
    query: pageQuery({}),
    reply: schemas.deskReply,
    async read(call, services) {
      if (!isStaff(call)) return undefined
      const page = readPage(call.query, 2)
      if (isRefusal(page)) return page
      const rows = await allStories(services.pool, page.after, page.limit + 1)
      return pageOfStories(
        services,
        page,
        rows,
        (story) => story,
        (row) => [instantOf(row.changed_at), row.story],
      )
    },
  }),
  commandRoute(saveStory, {
    path: '/v1/stories',
    summary: 'Write a story about completed orders; their companies are asked (staff)',
    tag: 'stories',
    body: schemas.storyBody,
    reply: schemas.savedReply,
    input: ({ body }) => inputOf(body),
  }),
  commandRoute(saveStory, {
    method: 'PUT',
    status: 200,
    path: '/v1/stories/:storyId',
    summary: 'Change a story; its companies are asked anew (staff)',
    tag: 'stories',
    params,
    body: schemas.storyBody,
    reply: schemas.savedReply,
    input: (call) => ({ storyId: storyOf(call), ...inputOf(call.body) }),
  }),
  uploadRoute(attachPicture, {
    path: '/v1/stories/:storyId/picture',
    summary: 'Give a story its picture: its bytes are the body (staff)',
    tag: 'stories',
    params,
    reply: schemas.savedReply,
    query: Type.Object({ name: Type.String({ maxLength: 500 }) }, closed),
    async admit(call) {
      if (!isStaff(call)) return undefined
      const types = ['image/jpeg', 'image/png', 'image/webp']
      return { bytes: PICTURE_BYTES, filmBytes: 0, types, pixels: 50_000_000, entries: 0, unpacked: 0 }
    },
    nameOf: ({ query }) => String(query.name),
    input: (call, { sha256, bytes, type }) => ({
      ...{ storyId: storyOf(call), sha256, bytes, type, name: fileName(String(call.query.name), type) },
    }),
  }),
  ...([true, false] as const).map((isShown) =>
    commandRoute(publishStory, {
      path: `/v1/stories/:storyId/${isShown ? 'publication' : 'taking-off'}`,
      summary: isShown ? 'Show a story to everybody, when its companies agree (staff)' : 'Take a story off (staff)',
      tag: 'stories',
      params,
      body: nothing,
      reply: reply({ story: text, state: oneOf(storyStates) }),
      input: (call) => ({ storyId: storyOf(call), isShown }),
    }),
  ),
]

/** What a company says to stories about its orders. */
const companyRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies/:companyId/stories',
    summary: 'Stories about your orders, and whether you agree that they are shown',
    tag: 'stories',
    params: Type.Object({ companyId: Type.String({ maxLength: 64 }) }),
    reply: schemas.askedReply,
    async read({ actor, params: { companyId = '' } }, { pool }) {
      if (actor.company !== companyId) return undefined
      const found = await storyViews(pool, await askedStories(pool, companyId))
      const data = found.map((story) => ({
        ...{ story: story.story, version: story.version, shown: story.state === 'published', texts: story.texts },
        picture: story.picture,
        consent: story.consents.find(({ company }) => company === companyId)?.state ?? 'asked',
        orders: story.orders.filter(({ buyer, supplier }) =>
          [buyer, supplier].some((each) => each.company === companyId),
        ),
      }))
      return { data, next_cursor: null }
    },
  }),
  commandRoute(answerConsent, {
    path: '/v1/stories/:storyId/consent',
    summary: 'Agree that a story about your order is shown, or take that back',
    tag: 'stories',
    params,
    body: Type.Object({ answer: oneOf(['given', 'withdrawn'] as const), version: count }, closed),
    reply: reply({ story: text, state: oneOf(['given', 'withdrawn'] as const) }),
    input: (call) => ({
      ...{ storyId: storyOf(call), companyId: call.actor.company ?? '' },
      ...(call.body as { answer: 'given' | 'withdrawn'; version: number }),
    }),
  }),
]

/** Routes of success stories. */
export const storiesRoutes: readonly Route[] = [...publicRoutes, ...staffRoutes, ...companyRoutes]
