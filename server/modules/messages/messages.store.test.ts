import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { lineSearch } from '../orders/order-filter.rules.ts'
import { buyer, done, staff, supplier } from '../orders/orders.testing.ts'
import { agreed, sampleTerms } from '../orders/story.testing.ts'
import { markThreadRead } from './mark-read.ts'
import { listRequests, seenOrder } from './message-list.store.ts'
import { searchMessages } from './message-search.store.ts'
import { messagesView, threadsView } from './message-view.store.ts'
import { messagesChecks } from './messages.store.ts'
import { messagesHouse, messagesHouseTables, write } from './messages.testing.ts'
import { redactMessage } from './redact-message.ts'
import { translateMessage } from './translate-message.ts'

const nobody = { find: async () => new Map() }

async function storyOnPostgres(t: TestContext) {
  const database = await testDatabase(t)
  const store = postgresStore(database.url, messagesHouseTables)
  const pool = readPool(database.url)
  // The database is dropped before the pool ends; its idle connections are told so.
  pool.on('error', () => undefined)
  t.after(async () => {
    await store.close()
    await pool.end()
  })
  const client = await database.client()
  const hashOf = async (id: string) =>
    String((await client.query('SELECT hash FROM orders.terms WHERE root_id = $1', [id])).rows[0]?.hash)
  const story = await agreed(sampleTerms, await messagesHouse(store), hashOf)
  const broken = async () => {
    const found = await Promise.all(messagesChecks.map(async ({ name, sql }) => [name, (await pool.query(sql)).rows]))
    return found.flatMap(([name, rows]) => ((rows as readonly object[]).length > 0 ? [name] : []))
  }
  return { story, pool, client, broken }
}

const search = (q: string) => ({ words: lineSearch(q), limit: 10 })

test('messages on PostgreSQL: written, read by each side, searched, and every check holds', async (t) => {
  const { story, pool, broken } = await storyOnPostgres(t)
  const { house, orderId } = story
  const file = 'cd'.repeat(32)
  await story.attach(file)
  const first = done(await write(story, supplier, { text: 'Shaft of 24.98 mm, see the photo', files: [file] }))
  done(await write(story, buyer, { text: '请确认轴径和包装' }))
  done(await write(story, buyer, { threadId: 'help-buyer', text: 'Is this covered?' }))
  const translated = { language: 'es', text: 'El eje mide 24,98 mm', salt: '11'.repeat(16), by: 'person' } as const
  done(await house.run(translateMessage, { orderId, messageId: String(first.message), ...translated }, supplier))
  const mark = { companyId: 'cmp_s', userId: 'usr_sam', orderId, threadId: 'order', upTo: 2 }
  done(await house.run(markThreadRead, mark, supplier))
  const seen = await seenOrder(pool, orderId, 'cmp_b')
  assert.ok(seen !== undefined)
  const threads = await threadsView(pool, seen, buyer, house.clock.now)
  assert.deepEqual(
    threads.map(({ id, count, unread, may_write, read_by }) => [id, count, unread, may_write, read_by.supplier]),
    [
      ['order', 2, 1, true, 2],
      ['help-buyer', 1, 0, true, 0],
    ],
  )
  const messages = await messagesView({ pool, people: nobody }, seen, { thread: 'order', limit: 10 })
  assert.deepEqual(
    messages.map(({ n, by, files, company_name, translations }) => [n, by, files, company_name, translations.length]),
    [
      [2, 'buyer', [], 'Bea Ltd', 0],
      [1, 'supplier', [file], 'Sam & Co', 1],
    ],
  )
  const found = async (q: string, company?: string) =>
    (await searchMessages(pool, { ...search(q), ...(company && { company }) })).map(({ thread, n }) => `${thread} ${n}`)
  assert.deepEqual(await found('shaf', 'cmp_b'), ['order 1'])
  assert.deepEqual(await found('轴径', 'cmp_s'), ['order 2'])
  assert.deepEqual(await found('eje', 'cmp_b'), ['order 1'], 'by the words of a translation')
  assert.deepEqual(await found('covered', 'cmp_b'), ['help-buyer 1'])
  assert.deepEqual(await found('covered', 'cmp_s'), [], 'help of the other side')
  assert.deepEqual([await found('covered'), await found('covered', 'cmp_x')], [['help-buyer 1'], []])
  assert.deepEqual(
    (await listRequests(pool, 10)).map(({ thread, takenBy }) => [thread, takenBy]),
    [['help-buyer', null]],
  )
  assert.deepEqual(await broken(), [])
})

test('redacted words are gone from every table and found by no search', async (t) => {
  const { story, pool, broken } = await storyOnPostgres(t)
  const { house, orderId } = story
  const { message } = done(await write(story, supplier, { text: 'Her passport is E4471823' }))
  const messageId = String(message)
  const translated = { language: 'zh', text: '护照 E4471823', salt: '11'.repeat(16), by: 'machine' } as const
  done(await house.run(translateMessage, { orderId, messageId, ...translated }, supplier))
  done(await house.run(redactMessage, { orderId, messageId, reason: 'personal-data' }, staff))
  assert.deepEqual(await searchMessages(pool, search('E4471823')), [])
  const dump = await pool.query(`select t::text as t from messages.texts t union all
    select t::text from messages.translations t union all select t::text from messages.messages t`)
  assert.ok(!dump.rows.some(({ t: row }) => row.includes('4471823')))
  const seen = await seenOrder(pool, orderId, 'cmp_b')
  const [shown] = seen ? await messagesView({ pool, people: nobody }, seen, { thread: 'order', limit: 10 }) : []
  assert.deepEqual([shown?.text, shown?.salt, shown?.redacted?.reason], [null, null, 'personal-data'])
  assert.deepEqual(await broken(), [])
})

test('the checks find what was done to messages behind the back of the house', async (t) => {
  const { story, client, broken } = await storyOnPostgres(t)
  done(await write(story, supplier, { text: 'Paid in full' }))
  done(await write(story, buyer, { threadId: 'help-buyer' }))
  const after = async (sql: string) => {
    await client.query(sql)
    return broken()
  }
  assert.deepEqual(await broken(), [])
  assert.deepEqual(await after(`update messages.texts set text = 'Paid in part' where text = 'Paid in full'`), [
    'messages.text-is-what-was-hashed',
  ])
  assert.deepEqual(await after(`update messages.texts set text = 'Paid in full' where text = 'Paid in part'`), [])
  assert.deepEqual(await after(`update messages.messages set redacted_at = now() where thread_id = 'order'`), [
    'messages.redacted-is-gone',
  ])
  assert.deepEqual(await after(`update messages.messages set redacted_at = null`), [])
  assert.deepEqual(await after(`delete from messages.texts`), ['messages.text-is-what-was-hashed'])
  assert.ok((await after(`delete from messages.messages`)).includes('messages.thread-counts-its-messages'))
  const late = await after(`update messages.threads set answer_by = answer_by + interval '1 day' where kind = 'help'`)
  assert.ok(late.includes('messages.help-waits-with-a-deadline'))
  const strange = `insert into messages.messages (root_id, id, thread_id, n, by, person, sent_at, via,
      hash, files, off_platform)
    values ('ord_x', 'msg_x', 'order', 1, 'buyer', 'x', now(), 'app', repeat('0', 64), '[]', '[]')`
  assert.ok((await after(strange)).includes('messages.message-stands-on-the-timeline'))
})
