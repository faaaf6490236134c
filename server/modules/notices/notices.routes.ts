import type pg from 'pg'
import { Type } from 'typebox'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { recordReads } from '../../platform/read-records.ts'
import { count, flag, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { chooseMails } from './choose-mails.ts'
import { nextDigest } from './digest.rules.ts'
import { nextPutOff } from './digest.store.ts'
import { languages, type NoticeLanguage } from './language.rules.ts'
import { digestTimeOf } from './mails.jobs.ts'
import { markRead } from './mark-read.ts'
import { noticeText } from './notice-words.rules.ts'
import { countNotices, listNotices, type NoticeRow, noticesTables } from './notices.store.ts'
import { chosenMails, newReader, readerType } from './reader.rules.ts'
import { type Group, groups } from './told.rules.ts'

const closed = { additionalProperties: false }

const noticesReply = listOf(
  reply({
    id: count,
    code: text,
    group: oneOf(groups),
    text,
    order: orNull(text),
    invoice: orNull(text),
    request: orNull(text),
    search: orNull(text),
    at: instant,
    by: orNull(instant),
    is_read: flag,
  }),
)
const unreadReply = reply({ unread: count })
const someGroups = Type.Array(oneOf(groups), { maxItems: groups.length })
const hourOfDay = Type.Integer({ minimum: 0, maximum: 23 })
const choice = { without_mail: someGroups, daily: someGroups, digest_hour: hourOfDay }
const mailsReply = reply({ ...choice, zone: text, next_digest: orNull(instant) })

interface MailsBody {
  readonly without_mail: readonly Group[]
  readonly daily?: readonly Group[]
  readonly digest_hour?: number
}

async function readerOf(pool: pg.Pool, { company = '', person = '' }: Call['actor']) {
  const found = await recordReads(pool, noticesTables).one(readerType, company, person)
  return found ?? newReader(company, person)
}

function shown({ id, code, group, data, order, at }: NoticeRow, language: NoticeLanguage, readTo: bigint) {
  const by = typeof data.by === 'string' ? data.by : null
  const named = (what: 'invoice' | 'request' | 'search') => (typeof data[what] === 'string' ? data[what] : null)
  const leads = { invoice: named('invoice'), request: named('request'), search: named('search') }
  const said = { id, code, group, text: noticeText(code, data, language) }
  return { ...said, order, ...leads, at, by, is_read: BigInt(id) <= readTo }
}

/** Only a person reads notices: a program follows events. */
const isPerson = ({ actor }: Call) => actor.kind === 'user' && actor.company !== undefined

/** Whose notices a write is about; who is in no company has none, and no root to write to. */
function writes<T extends object>(call: Call, said: T) {
  const { company, person = '' } = call.actor
  return company === undefined || !isPerson(call)
    ? refuse('not-found')
    : { companyId: company, userId: person, ...said }
}

/** Routes of what a person's company was told. */
export const noticesRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/notices',
    summary: 'What your company was told, the newest first',
    tag: 'notices',
    reply: noticesReply,
    query: pageQuery({ unread: Type.Optional(Type.Boolean()), language: Type.Optional(oneOf(languages)) }),
    async read(call, { pool }) {
      if (!isPerson(call)) return undefined
      const page = readPage(call.query)
      if (isRefusal(page)) return page
      const { unread, language = 'en' } = call.query as { unread?: boolean; language?: NoticeLanguage }
      const { readTo } = await readerOf(pool, call.actor)
      const before = /^\d{1,15}$/.exec(page.after?.[0] ?? '')?.[0]
      const from = { limit: page.limit + 1, ...(before && { before }), ...(unread === true ? { after: readTo } : {}) }
      const rows = await listNotices(pool, call.actor.company ?? '', from)
      return pageOf(
        rows,
        page.limit,
        (row) => shown(row, language, readTo),
        ({ id }) => [String(id)],
      )
    },
  }),
  queryRoute({
    path: '/v1/notices/unread',
    summary: 'How many notices you have not read, at most 100',
    tag: 'notices',
    reply: unreadReply,
    async read(call, { pool }) {
      if (!isPerson(call)) return undefined
      const { readTo } = await readerOf(pool, call.actor)
      return { unread: await countNotices(pool, call.actor.company ?? '', readTo) }
    },
  }),
  commandRoute(markRead, {
    path: '/v1/notices/reading',
    summary: 'You have read your notices up to one',
    tag: 'notices',
    body: Type.Object({ up_to: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) }, closed),
    reply: reply({ read_to: count }),
    input: (call) => writes(call, { upTo: BigInt((call.body as { up_to: number }).up_to) }),
  }),
  queryRoute({
    path: '/v1/notices/mails',
    summary: 'How notices come to you by mail: at once unless said here, and when the next daily one comes',
    tag: 'notices',
    reply: mailsReply,
    async read(call, { pool, now }) {
      if (!isPerson(call)) return undefined
      const { company = '', person = '' } = call.actor
      const reader = await readerOf(pool, call.actor)
      const time = await digestTimeOf(pool, company, reader)
      const waits = await nextPutOff(pool, now(), { company, person })
      const next = waits ?? (reader.daily.length === 0 ? null : nextDigest(now(), time))
      return { ...chosenMails(reader), zone: time.zone, next_digest: next }
    },
  }),
  commandRoute(chooseMails, {
    path: '/v1/notices/mails',
    summary: 'Choose which notices come without a mail and which once a day; those about money and access always come',
    tag: 'notices',
    body: Type.Object(
      { without_mail: someGroups, daily: Type.Optional(someGroups), digest_hour: Type.Optional(hourOfDay) },
      closed,
    ),
    reply: reply(choice),
    input(call) {
      const { without_mail, daily, digest_hour } = call.body as MailsBody
      return writes(call, {
        withoutMail: without_mail,
        ...(daily === undefined ? {} : { daily }),
        ...(digest_hour === undefined ? {} : { digestHour: digest_hour }),
      })
    },
  }),
]
