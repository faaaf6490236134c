import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { toyHttp } from '../../tests/toy-http.ts'
import { queryRoute } from './route.ts'

test('what is no HTTP is answered and cut off', async (t) => {
  const { app } = toyHttp(t)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const said = await new Promise<string>((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'))
    let text = ''
    socket.on('data', (data) => {
      text += data
    })
    socket.on('close', () => done(text))
    socket.on('error', fail)
  })
  assert.match(said, /^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*request-malformed/)
})

test('a server that closes answers what it has begun, and asks the next to come back', async (t) => {
  let finish = (): void => undefined
  let begun = (): void => undefined
  const isBegun = new Promise<void>((done) => {
    begun = done
  })
  const isFinished = new Promise<void>((done) => {
    finish = done
  })
  const read = async () => {
    begun()
    await isFinished
    return { done: true }
  }
  const more = [queryRoute({ path: '/v1/slow', summary: '', tag: 'toys', auth: 'anonymous', read })]
  const { app } = toyHttp(t, { more })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
  const said = new Promise<string>((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(ask('/v1/slow')))
    let text = ''
    socket.on('data', (data) => {
      text += data
    })
    socket.on('close', () => done(text))
    socket.on('error', fail)
    isBegun.then(() => {
      app.close()
      // On the same line, behind the one that is under way.
      setImmediate(() => socket.write(ask('/v1/toys'), finish))
    })
  })
  assert.match(await said, /200 OK[\s\S]*"done":true[\s\S]*503 [\s\S]*retry-after: 1[\s\S]*"code":"busy"/)
})
