import assert from 'node:assert/strict'
import { demoKey } from '../../server/entry/seed.ts'
import { pdf } from '../../server/platform/files/samples.testing.ts'
import { type Body, type People, person, until } from '../journeys/story.ts'
import { noBarriers } from './check-page.ts'
import { fold, isCurrent, press } from './clicks.ts'
import type { WatchedPage } from './site.ts'
import type { TheSite } from './suite.ts'

/** What says too much is taken away at the desk; both sides read when and why, and the claim goes on. */
export async function wordsAreTaken(
  who: People,
  own: string,
  desk: WatchedPage,
  readers: readonly WatchedPage[],
): Promise<void> {
  const { page } = desk
  await fold(page, 'Remove words that must not stay…')
  const { data } = (await who.staff.get(`${own}/claims`)) as { data: readonly { texts: readonly Body[] }[] }
  const answer = data[0]?.texts.find(({ kind }) => kind === 'answer')?.id
  await page.getByLabel('Which words').selectOption(String(answer))
  await page.getByLabel('Because').selectOption({ label: 'it held personal data' })
  await noBarriers(desk)
  await press(page, 'Remove them')
  for (const side of readers) {
    await isCurrent(who, own, side.page)
    await side.page
      .getByText(/^Removed by staff, .*: it held personal data\. Its hash stays/)
      .first()
      .waitFor()
    assert.equal(await side.page.getByText('They left whole.').count(), 0)
  }
}

/** A firm looks, and half of what it looks at is bad. */
export async function reports(site: TheSite, who: People, own: string): Promise<void> {
  const { data } = (await who.buyer.get(`${own}/inspections`)) as { data: readonly { id: string; on: string }[] }
  const at = `${own}/inspections/${data[0]?.id}`
  await until(
    () => who.buyer.get(at),
    ({ state }: Body) => state === 'paid',
    'the fee',
  )
  const firm = person(site().url, demoKey('cmp_inspector'))
  await who.staff.post(`${at}/appointment`, { firm: 'cmp_inspector' })
  await firm.post(`${at}/visit`, { on: data[0]?.on })
  const sent = { body: pdf(), headers: { 'content-type': 'application/pdf' } }
  const report = (await firm.ask('POST', `${at}/files?name=report.pdf`, sent)).body.file
  const lines = [{ line: 1, inspected: 20, defective: { major: 10 } }]
  await firm.post(`${at}/report`, { report_sha256: report, finished_bps: 10_000, lines, documents: [] })
}
