import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { sha256Hex } from '../../kernel/canonical.ts'
import { addDuration } from '../../kernel/instant.ts'
import { type Actor, type Refusal, refuse } from '../../kernel/use-case.ts'
import type { SecretOf } from '../../platform/derived-secret.ts'
import type { Executor } from '../../platform/executor.ts'
import { readMail } from '../../platform/read-mail.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { People } from '../../platform/route.ts'
import { isShortCode, shortCode } from '../../platform/signed-text.ts'
import { operatorId } from '../orders/order.rules.ts'
import { listMembers } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { type MailedMessage, mailedMessage, threadByNumber } from './messages.store.ts'
import { messagesPolicy } from './messages-policy.rules.ts'
import {
  claimText,
  dayOf,
  newPartOf,
  personWord,
  type ReplyClaim,
  type ReplyParts,
  replyAddress,
  replyParts,
} from './reply.rules.ts'
import { writeMessage } from './write-message.ts'

/** The name of the secret that signs addresses. */
const replySecret = 'reply-by-mail'

/** What answering by mail needs. */
export interface ReplyDesk {
  readonly pool: pg.Pool
  readonly people: People
  readonly executor: Executor
  readonly secretOf: SecretOf
  /** `reply@in.trade.example`: where answers come in. */
  readonly replyTo: string
  now(): string
}

/** A message as a mail tells it to a person: its words, and the address that answers it. */
export interface ToldMessage extends MailedMessage {
  readonly replyTo?: string
}

async function policyNow(pool: pg.Pool, now: string) {
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(messagesPolicy.name))
  return valuesOf(messagesPolicy, policyAt(versions, now))
}

/** The message of a notice for one reader; `undefined` where there is none. Its address is good for some days. */
export async function toldMessage(
  desk: Pick<ReplyDesk, 'pool' | 'secretOf' | 'now'> & { readonly replyTo?: string },
  asked: {
    readonly order: string
    readonly number: string
    readonly message: string
    readonly company: string
    readonly person: string
  },
): Promise<ToldMessage | undefined> {
  const found = await mailedMessage(desk.pool, asked)
  if (found === undefined || desk.replyTo === undefined) return found
  const { replyByMail } = await policyNow(desk.pool, desk.now())
  const { number, company, person } = asked
  const lastDay = dayOf(addDuration(desk.now(), replyByMail))
  const claim: ReplyClaim = { number, thread: found.threadNumber, company, person, lastDay }
  const code = shortCode(claimText(claim), desk.secretOf(replySecret))
  return { ...found, replyTo: replyAddress(desk.replyTo, claim, code) }
}

/** Whose address it is, among everybody who could write there. */
async function claimOf(parts: ReplyParts, companies: readonly string[], desk: ReplyDesk) {
  for (const company of companies)
    for (const { userId: person } of await listMembers(desk.pool, company)) {
      if (personWord(company, person) !== parts.who) continue
      const { number, thread, lastDay } = parts
      const claim = { number, thread, company, person, lastDay }
      if (isShortCode(parts.code, claimText(claim), desk.secretOf(replySecret))) return claim
    }
  return undefined
}

/**
 * Takes a mail that answers a message: its new part is written in the thread that its address names, by the person that
 * it names and only from that person's own address. Files in it are not taken. The same mail twice is one message.
 * Refuses `mail-too-large` { most }, `mail-automatic`, `mail-not-ours`, `mail-expired`, `mail-empty`, and what
 * `writeMessage` refuses.
 */
export async function takeMail(raw: Buffer, desk: ReplyDesk) {
  const { mailBytes } = await policyNow(desk.pool, desk.now())
  if (raw.length > mailBytes) return refuse('mail-too-large', { most: mailBytes })
  const mail = await readMail(raw).catch(() => undefined)
  if (mail === undefined) return refuse('mail-not-ours')
  if (mail.isAutomatic) return refuse('mail-automatic')
  const parts = replyParts(desk.replyTo, mail.to)
  const found = parts && (await threadByNumber(desk.pool, parts.number, parts.thread))
  if (parts === undefined || found === undefined) return refuse('mail-not-ours')
  const claim = await claimOf(parts, [found.buyer, found.supplier, operatorId], desk)
  const person = claim && (await desk.people.find([claim.person])).get(claim.person)
  if (claim === undefined || !person?.verified || person.address.toLowerCase() !== mail.from)
    return refuse('mail-not-ours')
  if (claim.lastDay < dayOf(desk.now())) return refuse('mail-expired')
  const text = newPartOf(mail.text)
  if (text === '') return refuse('mail-empty')
  const input = { orderId: found.order, threadId: found.thread, text, files: [], salt: saltNow(), via: 'mail' as const }
  const actor: Actor = { kind: 'user', person: claim.person, company: claim.company, roles: [] }
  const id = sha256Hex(`mail|${found.order}|${found.thread}|${claim.person}|${mail.messageId ?? sha256Hex(raw)}`)
  return desk.executor.submit(writeMessage, { id, input, fingerprint: sha256Hex(text), actor })
}

const saltNow = () => randomBytes(16).toString('hex')

export type TakenMail = Refusal | Exclude<Awaited<ReturnType<typeof takeMail>>, Refusal>
