import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FormFile, readForm } from './read-form.ts'

const bytesOf = async ({ body }: FormFile) => Buffer.from(await new Response(body).arrayBuffer())
const post = (body: BodyInit, headers?: HeadersInit) =>
  new Request('http://surety.example/orders/ord_1', {
    method: 'POST',
    body,
    ...(headers && { headers }),
    duplex: 'half',
  } as RequestInit)

/** A form with words before, between and behind its files. */
function formWith(...files: readonly File[]): FormData {
  const form = new FormData()
  form.append('step', 'ship')
  for (const file of files) form.append('file', file)
  form.append('carrier', '海运 Line')
  return form
}

test('fields are read, and files are handed over one after the other', async () => {
  const big = new File([Buffer.alloc(3_000_000, 7)], '照片 1.jpg', { type: 'image/jpeg' })
  const small = new File(['two'], 'b.txt', { type: 'text/plain' })
  const seen: unknown[] = []
  let running = 0
  const { form, fault } = await readForm(post(formWith(big, small)), async (file) => {
    running += 1
    assert.equal(running, 1)
    seen.push([file.field, file.name, file.type, (await bytesOf(file)).length])
    running -= 1
  })
  assert.equal(fault, undefined)
  assert.deepEqual(
    [...form],
    [
      ['step', 'ship'],
      ['carrier', '海运 Line'],
    ],
  )
  assert.deepEqual(seen, [
    ['file', '照片 1.jpg', 'image/jpeg', 3_000_000],
    ['file', 'b.txt', 'text/plain', 3],
  ])
})

test('a field in which nothing was chosen brings no file', async () => {
  const { form, fault } = await readForm(post(formWith(new File([], ''))), () => assert.fail('no file was chosen'))
  assert.deepEqual([form.get('carrier'), fault], ['海运 Line', undefined])
})

test('after a file that is not taken the rest of the form is read all the same, and no other file', async () => {
  const files = [1, 2].map((n) => new File([Buffer.alloc(2_000_000, n)], `${n}.jpg`))
  const named: string[] = []
  const { form, fault } = await readForm(post(formWith(...files)), async ({ name, body }) => {
    named.push(name)
    await body.getReader().cancel()
    throw new Error('not taken')
  })
  assert.equal((fault as Error).message, 'not taken')
  assert.deepEqual([named, form.get('carrier')], [['1.jpg'], '海运 Line'])
})

test('a form without files is read as ever', async () => {
  const { form } = await readForm(post(new URLSearchParams({ step: 'ship' })), () => assert.fail('no file'))
  assert.equal(form.get('step'), 'ship')
})

test('a form that breaks off is a fault, not a form', async () => {
  const whole = Buffer.from(await post(formWith(new File(['x'], 'x.txt'))).arrayBuffer())
  const type = `multipart/form-data; boundary=${whole.subarray(2, whole.indexOf('\r\n')).toString()}`
  const cut = post(whole.subarray(0, whole.length - 80), { 'content-type': type })
  await assert.rejects(readForm(cut, async (file) => void (await bytesOf(file))))
})
