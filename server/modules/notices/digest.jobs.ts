import { type DigestRow, digestFailed, digestSent, makeDigests, noticesInDigest, openDigests } from './digest.store.ts'
import { digestMail } from './digest-words.rules.ts'
import { languageFor } from './language.rules.ts'
import { digestTimeOf, MAILS_AT_ONCE, type MailRound, mailedPeople, mailNotices, stopUrl } from './mails.jobs.ts'
import { mailWay } from './reader.rules.ts'

/** Sends what waits: the mails of notices, then the digests that are due. Answers how many of both. */
export async function sendMails(round: MailRound): Promise<number> {
  return (await mailNotices(round)) + (await mailDigests(round))
}

/**
 * Makes the digests that are due and sends those that wait, at least once each, under a key that stays the same.
 * Answers how many were there.
 */
export async function mailDigests(round: MailRound): Promise<number> {
  const { pool, now } = round
  await makeDigests(pool, now())
  const open = await openDigests(pool, now(), MAILS_AT_ONCE)
  for (const digest of open) {
    const isDone = await mailDigest(digest, round).then(
      () => true,
      (error: unknown) => {
        round.onProblem?.(keyOf(digest), error)
        return false
      },
    )
    if (isDone) await digestSent(pool, digest.id)
    else await digestFailed(pool, digest, now())
  }
  return open.length
}

function keyOf({ id, company, person, due }: DigestRow): string {
  return `digest ${id} ${company} ${person} ${due}`
}

/** Sends one to who is still a member, without what he has switched off meanwhile; without anything left, none. */
async function mailDigest(digest: DigestRow, round: MailRound): Promise<void> {
  const { company, person: userId, due } = digest
  const person = (await mailedPeople(company, round)).find((each) => each.userId === userId)
  if (person === undefined) return
  const all = await noticesInDigest(round.pool, digest.id)
  const notices = all.filter((notice) => mailWay(notice, person.roles, person.reader) !== 'none')
  if (notices.length === 0) return
  const stop = stopUrl({ companyId: company, userId, what: 'daily' }, round)
  const place = await digestTimeOf(round.pool, company, person.reader)
  const mail = digestMail(notices, { ...place, due, stop, appUrl: round.appUrl }, languageFor(person.language))
  await round.mailer.send(keyOf(digest), { to: person.address, ...mail, optOutUrl: stop })
}
