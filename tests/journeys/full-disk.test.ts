import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { startServer } from './server.ts'
import { drafted, people } from './story.ts'

/** The database refuses each row with this SQLSTATE, as it does when its disk is full. */
const refusing = (code: string) => `
  create function platform.no_room() returns trigger language plpgsql as
    $$ begin raise exception 'no room' using errcode = '${code}'; end $$;
  create trigger no_room before insert on orders.terms for each row execute function platform.no_room()`

for (const code of ['53100', '53200'])
  test(`without room (${code}) a command is busy, leaves nothing, and goes through later`, async (t: TestContext) => {
    const server = await startServer(t)
    const who = people(server)
    const kept = await drafted(who)
    const { terms } = (await who.buyer.get(kept)) as { terms: { content: object } }
    const count = async () => (await server.pool.query('select count(*)::int as n from platform.timeline')).rows[0]?.n
    const before = await count()
    await server.pool.query(refusing(code))
    const body = {
      terms: {
        currency: 'USD',
        lines: [{ name: 'a', quantity: '1', unit: 'C62', unit_price: '1', amount: 100 }],
        mode: 'sea',
        incoterm: 'FOB',
        incoterm_place: 'x',
        ship_by: { kind: 'days', days: 1, after: 'initial' },
      },
    }
    const asked = () => who.buyer.ask('POST', `${kept}/terms`, { body, key: 'same' })
    const refused = await asked()
    assert.deepEqual([refused.status, refused.body.code], [503, 'busy'])
    assert.ok(Number(refused.headers.get('retry-after')) > 0)
    assert.equal(await count(), before)
    assert.deepEqual(((await who.buyer.get(kept)) as { terms: object }).terms, terms)
    await server.pool.query('drop trigger no_room on orders.terms')
    assert.equal((await asked()).status, 201)
    assert.deepEqual(await server.broken(), [])
  })
