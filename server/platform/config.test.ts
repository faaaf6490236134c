import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readConfig } from './config.ts'

const signIns = { windowSeconds: 300, perAddress: 20 }
const limits = { windowSeconds: 10, perCaller: 2000, perAddress: 400, signIns }
const common = { port: 3000, dataFolder: '/project/.surety', limits, webhookHosts: [] }
const defaults = { ...common, mode: 'sandbox', replies: { address: 'reply@sandbox.example' } }
const { limits: _, ...withoutLimits } = defaults
const key = `whsec_${'a'.repeat(32)}`
const answers = { MAIL_REPLY_TO: 'reply@in.trade.example', MAIL_IN_SECRET: key }
const database = 'postgres://me:secret@db.example:5432/surety'

const mail = { SMTP_URL: 'smtps://me:pass@mail.example', MAIL_FROM: 'Surety <no-reply@trade.example>' }

const accepted: readonly [given: Record<string, string>, then: object][] = [
  [{}, defaults],
  [{ PORT: '' }, defaults],
  [{ PORT: ' 8080 ' }, { ...defaults, port: 8080 }],
  [{ PORT: '65535' }, { ...defaults, port: 65_535 }],
  [{ SURETY_DATA: '/var/data' }, { ...defaults, dataFolder: '/var/data' }],
  [{ SURETY_DATA: 'data' }, { ...defaults, dataFolder: '/project/data' }],
  [{ DATABASE_URL: database }, { ...defaults, databaseUrl: database }],
  [{ DATABASE_URL: 'postgresql://h/d' }, { ...defaults, databaseUrl: 'postgresql://h/d' }],
  [
    { SURETY_MODE: 'live', DATABASE_URL: database, ...mail },
    {
      ...common,
      mode: 'live',
      databaseUrl: database,
      mail: { url: 'smtps://me:pass@mail.example', from: 'Surety <no-reply@trade.example>' },
    },
  ],
  [mail, defaults],
  [{ SURETY_MODE: 'sandbox' }, defaults],
  [{ METRICS_PORT: '9464' }, { ...defaults, metrics: { port: 9464, host: '127.0.0.1' } }],
  [
    { METRICS_PORT: '1', METRICS_HOST: '0.0.0.0' },
    { ...defaults, metrics: { port: 1, host: '0.0.0.0' } },
  ],
  [{ RATE_LIMIT: '3' }, { ...defaults, limits: { windowSeconds: 10, perCaller: 3, perAddress: 1, signIns } }],
  [{ RATE_LIMIT: '0' }, withoutLimits],
  [
    { WEBHOOK_ALLOW_HOSTS: 'Receiver.test, 127.0.0.1:9000,[::1]:9' },
    { ...defaults, webhookHosts: ['receiver.test', '127.0.0.1:9000', '[::1]:9'] },
  ],
  [{ TRUSTED_PROXIES: '10.0.0.0/8, ::1' }, { ...defaults, trustedProxies: '10.0.0.0/8, ::1' }],
  [{ SURETY_ROLE: 'api' }, { ...defaults, role: 'api' }],
  [{ FILES_URL: 's3://orders' }, { ...defaults, bucket: { bucket: 'orders', prefix: '', region: 'us-east-1' } }],
  [
    { FILES_URL: 's3://orders/live', FILES_ENDPOINT: 'https://objects.example', AWS_REGION: 'eu-1' },
    {
      ...defaults,
      bucket: { bucket: 'orders', prefix: 'live/', region: 'eu-1', endpoint: 'https://objects.example' },
    },
  ],
]

for (const [given, then] of accepted) {
  test(`config ${JSON.stringify(given)}`, () => assert.deepEqual(readConfig(given, '/project'), then))
}

const live = { SURETY_MODE: 'live', DATABASE_URL: database, ...mail }

const refused: readonly [given: Record<string, string>, code: string, message: RegExp][] = [
  [{ FILES_URL: 'https://orders' }, 'setting-invalid', /FILES_URL is "https:\/\/orders"/],
  [{ FILES_URL: 's3://Orders' }, 'setting-invalid', /s3:\/\/bucket\/path/],
  [
    { FILES_URL: 's3://orders', FILES_ENDPOINT: 'https://key:secret@objects' },
    'setting-invalid',
    /^FILES_ENDPOINT must/,
  ],
  [{ PORT: '0' }, 'setting-invalid', /^PORT is "0"; it must be a number from 1 to 65535/],
  [{ PORT: '65536' }, 'setting-invalid', /^PORT/],
  [{ PORT: '80a' }, 'setting-invalid', /^PORT/],
  [{ PORT: '1e3' }, 'setting-invalid', /^PORT/],
  [{ PORT: '-1' }, 'setting-invalid', /^PORT/],
  [{ METRICS_PORT: 'x' }, 'setting-invalid', /^METRICS_PORT/],
  [{ WEBHOOK_ALLOW_HOSTS: 'https://receiver.test' }, 'setting-invalid', /^WEBHOOK_ALLOW_HOSTS/],
  [{ WEBHOOK_ALLOW_HOSTS: 'a,,b' }, 'setting-invalid', /^WEBHOOK_ALLOW_HOSTS/],
  [{ TRUSTED_PROXIES: 'all' }, 'setting-invalid', /^TRUSTED_PROXIES/],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'setting-invalid', /^TRUSTED_PROXIES/],
  [{ TRUSTED_PROXIES: '10.0.0.1,,10.0.0.2' }, 'setting-invalid', /^TRUSTED_PROXIES/],
  [{ TRUSTED_PROXIES: '10.0.0.1/8/8' }, 'setting-invalid', /^TRUSTED_PROXIES/],
  [{ RATE_LIMIT: '-1' }, 'setting-invalid', /^RATE_LIMIT/],
  [{ RATE_LIMIT: '1e3' }, 'setting-invalid', /^RATE_LIMIT/],
  [{ SURETY_MODE: 'production' }, 'setting-invalid', /^SURETY_MODE is "production"; it must be one of sandbox, live/],
  [{ SURETY_ROLE: 'boss' }, 'setting-invalid', /^SURETY_ROLE .* one of api, web, work/],
  [{ DATABASE_URL: 'mysql://h/d' }, 'setting-invalid', /^DATABASE_URL must look like/],
  [{ DATABASE_URL: 'postgres://h' }, 'setting-invalid', /^DATABASE_URL must look like/],
  [{ DATABASE_URL: 'surety' }, 'setting-invalid', /^DATABASE_URL must look like/],
  [{ SURETY_MODE: 'live' }, 'live-needs-database', /needs DATABASE_URL/],
  [{ SURETY_MODE: 'live', DATABASE_URL: database }, 'live-needs-mail', /needs SMTP_URL and MAIL_FROM/],
  [{ ...live, SMTP_URL: 'mail.example' }, 'setting-invalid', /^SMTP_URL must look like/],
  [{ ...live, SMTP_URL: 'https://mail.example' }, 'setting-invalid', /^SMTP_URL must look like/],
  [{ ...live, SMTP_URL: 'smtp://mail.example/?pool=1' }, 'setting-invalid', /^SMTP_URL must look like/],
  [{ ...live, ...answers, MAIL_REPLY_TO: 'answers-here@in.example' }, 'setting-invalid', /^MAIL_REPLY_TO/],
  [{ ...live, ...answers, MAIL_IN_SECRET: 'secret' }, 'setting-invalid', /^MAIL_IN_SECRET must/],
  [{ ...live, MAIL_REPLY_TO: 'reply@in.example' }, 'setting-invalid', /needs MAIL_IN_SECRET/],
  [{ ...live, MAIL_FROM: '' }, 'setting-invalid', /^MAIL_FROM is ""/],
  [{ ...live, MAIL_FROM: 'Surety' }, 'setting-invalid', /^MAIL_FROM is "Surety"/],
  [{ ...live, MAIL_FROM: 'a@b.example, c@d.example' }, 'setting-invalid', /^MAIL_FROM/],
]

for (const [given, code, message] of refused) {
  test(`config refuses ${JSON.stringify(given)}`, () => {
    assert.throws(() => readConfig(given, '/project'), { name: 'StartError', code, message })
  })
}

test('a refused DATABASE_URL is never shown', () => {
  assert.throws(
    () => readConfig({ DATABASE_URL: 'http://me:secret@h/d' }, '/project'),
    (error: Error) => !error.message.includes('secret'),
  )
})

test('a refused SMTP_URL is never shown', () => {
  assert.throws(
    () => readConfig({ ...live, SMTP_URL: 'ftp://me:secret@h' }, '/project'),
    (error: Error) => !error.message.includes('secret'),
  )
})

test('any text in PORT gives a whole port or a named refusal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (text) => {
      try {
        const { port } = readConfig({ PORT: text }, '/project')
        assert.ok(Number.isInteger(port) && port >= 1 && port <= 65_535)
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'setting-invalid')
      }
    }),
  )
})
