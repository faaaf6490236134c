import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simpleParser } from 'mailparser'
import { mailServer } from '../../tests/mail-server.ts'
import { messageIdOf, smtpMailer } from './smtp-mailer.ts'

const from = 'Surety <no-reply@trade.example>'
const mail = {
  to: 'wei@ningbo.example',
  subject: '订单 K7 的首笔款项已到',
  text: '请开始生产。\n\nhttps://trade.example/o',
}

test('a mail comes as text and as HTML of the same words, with the headers of a machine', async (t) => {
  const { came, url } = await mailServer(t)
  await smtpMailer({ url, from }).send('notice 1', mail)
  const parsed = await simpleParser(came[0]?.raw ?? '')
  assert.deepEqual(came[0]?.to, ['wei@ningbo.example'])
  assert.equal(parsed.from?.text, '"Surety" <no-reply@trade.example>')
  assert.equal(parsed.subject, mail.subject)
  assert.equal(parsed.text?.trim(), mail.text)
  assert.match(String(parsed.html), /<p>请开始生产。<\/p><p><a href="https:\/\/trade.example\/o">/)
  assert.equal(parsed.headers.get('auto-submitted'), 'auto-generated')
  assert.equal(parsed.messageId, messageIdOf('notice 1', 'trade.example'))
  assert.equal(parsed.headers.has('list'), false)
})

test('what can be stopped says where, and that one click does it; what cannot says nothing of it', async (t) => {
  const { came, url } = await mailServer(t)
  const optOutUrl = `https://trade.example/unsubscribe?token=${'t'.repeat(180)}`
  await smtpMailer({ url, from }).send('notice 1', { ...mail, optOutUrl })
  await smtpMailer({ url, from }).send('notice 2', mail)
  const [head = '', other = ''] = came.map(({ raw }) => String(raw).split('\r\n\r\n')[0])
  // RFC 8058: both headers, one address, and the words as they stand there.
  const unfolded = head.replaceAll('\r\n ', ' ').replace(/: +/g, ': ')
  assert.ok(unfolded.includes(`List-Unsubscribe: <${optOutUrl}>\r\n`), head)
  assert.match(unfolded, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
  assert.doesNotMatch(other, /List-Unsubscribe/i)
})

test('a mail of parts has them as headings and lists in its HTML, and all its words as text', async (t) => {
  const { came, url } = await mailServer(t)
  const parts = [
    { lines: ['New:'] },
    { title: 'Pump <1>', url: 'https://trade.example/o/1', lines: ['Left.', 'There.'] },
  ]
  await smtpMailer({ url, from }).send('digest 1', { ...mail, parts })
  const { html, text } = await simpleParser(came[0]?.raw ?? '')
  assert.equal(text?.trim(), mail.text)
  const plain = String(html).replace(/ style="[^"]*"/g, '')
  const link = '<a href="https://trade.example/o/1">Pump &lt;1&gt;</a>'
  assert.ok(plain.includes(`<p>New:</p><h2>${link}</h2><ul><li>Left.</li><li>There.</li></ul>`), plain)
})

test('the same key has the same Message-ID, another key another', async (t) => {
  const { came, url } = await mailServer(t)
  const mailer = smtpMailer({ url, from: 'no-reply@trade.example' })
  for (const key of ['a', 'a', 'b']) await mailer.send(key, mail)
  const ids = came.map(({ raw }) => /^Message-ID: (.*)\r$/im.exec(String(raw))?.[1])
  assert.equal(ids[0], ids[1])
  assert.notEqual(ids[0], ids[2])
  assert.match(ids[0] ?? '', /^<[0-9a-f]{40}@trade\.example>$/)
})

test('an address with a comma makes no second one', async (t) => {
  const { came, url } = await mailServer(t)
  const mailer = smtpMailer({ url, from })
  await mailer.send('a', { ...mail, to: 'one@a.example, two@b.example' }).catch(() => undefined)
  assert.ok(came.every(({ to }) => !to.includes('two@b.example')))
})

test('a line break in a subject starts no header', async (t) => {
  const { came, url } = await mailServer(t)
  await smtpMailer({ url, from }).send('a', { ...mail, subject: 'Hello\r\nBcc: two@b.example' })
  assert.deepEqual(came[0]?.to, [mail.to])
  const [head = ''] = String(came[0]?.raw).split('\r\n\r\n')
  assert.match(head, /^Subject: Hello/m)
  assert.doesNotMatch(head, /^Bcc:/m)
})

test('a file or an address of the web in the text is text', async (t) => {
  const { came, url } = await mailServer(t)
  await smtpMailer({ url, from }).send('a', { ...mail, text: 'file:///etc/hostname' })
  assert.equal((await simpleParser(came[0]?.raw ?? '')).text?.trim(), 'file:///etc/hostname')
})

test('a server that does not take it, or is not there, is told of; the next mail tries anew', async (t) => {
  let refuses = true
  const { came, url } = await mailServer(t, () => refuses)
  const mailer = smtpMailer({ url, from })
  await assert.rejects(mailer.send('a', mail), /451|not now/)
  refuses = false
  await mailer.send('a', mail)
  assert.equal(came.length, 1)
  await assert.rejects(smtpMailer({ url: 'smtp://127.0.0.1:1', from }).send('a', mail), /ECONNREFUSED/)
})

test('a password never travels in the clear', async (t) => {
  const { came, url } = await mailServer(t)
  const mailer = smtpMailer({ url: url.replace('//', '//me:secret@'), from })
  await assert.rejects(mailer.send('a', mail), /TLS/i)
  assert.equal(came.length, 0)
})
