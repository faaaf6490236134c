import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '../../tests/database.ts'
import type { Session, SignIn } from './people.ts'
import { type ActorOf, sessions } from './sign-in.ts'

const cookie = 'surety.session_token=one'
const session: Session = { userId: 'usr_one', token: 'one' }

/** The library's place, so that a test decides when it answers and when a session ends. */
interface Library extends SignIn {
  asked: number
  standing: boolean
  answer: () => Promise<Session | undefined>
}

function library(): Library {
  const it: Library = {
    asked: 0,
    standing: true,
    answer: async () => (it.standing ? session : undefined),
    sessionOf() {
      it.asked += 1
      return it.answer()
    },
    stands: async (token) => it.standing && token === session.token,
    handle: async () => new Response('{}'),
    find: async () => new Map(),
    be: async () => new Response('{}'),
    ensure: async () => undefined,
    close: async () => undefined,
  }
  return it
}

async function opened(t: TestContext): Promise<{ signIn: Library; actorOf: ActorOf }> {
  let pool: pg.Pool | undefined
  t.after(() => pool?.end())
  const { url } = await testDatabase(t)
  pool = new pg.Pool({ connectionString: url, max: 1 })
  // The database goes with the test, perhaps before the pool has said goodbye.
  pool.on('error', () => undefined)
  const signIn = library()
  return { signIn, actorOf: sessions(signIn, pool) }
}

test('cookies are read once, and an ended session is nobody at once', async (t) => {
  const { signIn, actorOf } = await opened(t)
  for (let n = 0; n < 3; n += 1) assert.equal((await actorOf({ cookie }))?.person, session.userId)
  assert.equal(signIn.asked, 1)
  signIn.standing = false
  assert.equal(await actorOf({ cookie }), undefined)
})

test('a session that ends while its cookies are being read is nobody', async (t) => {
  const { signIn, actorOf } = await opened(t)
  let late: (found: Session) => void = () => undefined
  const answer = new Promise<Session>((resolve) => {
    late = resolve
  })
  signIn.answer = () => answer
  const asked = actorOf({ cookie })
  signIn.standing = false
  late(session)
  assert.equal(await asked, undefined)
  assert.equal(await actorOf({ cookie }), undefined)
})

test('without a cookie of ours the library is not asked', async (t) => {
  const { signIn, actorOf } = await opened(t)
  for (const headers of [{}, { cookie: '' }, { cookie: 'other=1' }]) assert.equal(await actorOf(headers), undefined)
  assert.equal(signIn.asked, 0)
})
