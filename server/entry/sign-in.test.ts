import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import Fastify from 'fastify'
import pg from 'pg'
import { testDatabase } from '../../tests/database.ts'
import type { Person } from '../platform/route.ts'
import type { SignIn } from './people.ts'
import { mountSignIn, type Sessions, sessions } from './sign-in.ts'

const cookie = 'surety.session_token=one'
const person: Person = { userId: 'usr_one', name: 'Ada', address: 'ada@sandbox.example', verified: true }

/** The library's place, so that a test decides when a session is answered and when it ends. */
interface Library extends SignIn {
  session: Person | undefined
  answer: () => Promise<Person | undefined>
  whileEnding: () => Promise<unknown>
}

function library(): Library {
  const it: Library = {
    session: person,
    answer: async () => it.session,
    whileEnding: async () => undefined,
    sessionOf: () => it.answer(),
    async handle() {
      await it.whileEnding()
      it.session = undefined
      return new Response('{}')
    },
    find: async () => new Map(),
    ensure: async () => undefined,
    close: async () => undefined,
  }
  return it
}

async function opened(t: TestContext): Promise<{ signIn: Library; known: Sessions }> {
  let pool: pg.Pool | undefined
  t.after(() => pool?.end())
  const { url } = await testDatabase(t)
  pool = new pg.Pool({ connectionString: url, max: 1 })
  // The database goes with the test, perhaps before the pool has said goodbye.
  pool.on('error', () => undefined)
  const signIn = library()
  return { signIn, known: sessions(signIn, pool) }
}

test('who asks while his session is being ended is nobody afterwards', async (t) => {
  const { signIn, known } = await opened(t)
  const app = Fastify()
  t.after(() => app.close())
  mountSignIn(app, signIn, known, async () => undefined)
  signIn.whileEnding = () => known.actorOf({ cookie })
  assert.equal((await known.actorOf({ cookie }))?.kind, 'user')
  assert.equal((await app.inject({ method: 'POST', url: '/v1/auth/sign-out' })).statusCode, 200)
  assert.equal(await known.actorOf({ cookie }), undefined)
})

test('an answer that was asked for before sessions were forgotten is not remembered', async (t) => {
  const { signIn, known } = await opened(t)
  let late: (found: Person) => void = () => undefined
  const answer = new Promise<Person>((resolve) => {
    late = resolve
  })
  signIn.answer = () => answer
  const asked = known.actorOf({ cookie })
  known.forget()
  late(person)
  await asked
  signIn.answer = async () => undefined
  assert.equal(await known.actorOf({ cookie }), undefined)
})

test('a session is not asked for twice within its short time', async (t) => {
  const { signIn, known } = await opened(t)
  await known.actorOf({ cookie })
  signIn.session = undefined
  assert.equal((await known.actorOf({ cookie }))?.kind, 'user')
})
