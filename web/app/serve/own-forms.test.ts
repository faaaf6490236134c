import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOwnForm } from './own-forms.ts'

const host = 'surety.example'
const cases = [
  { method: 'GET', headers: { host, origin: 'https://elsewhere.example' }, own: true },
  { method: 'POST', headers: { host, origin: 'https://surety.example' }, own: true },
  { method: 'POST', headers: { host, origin: 'http://surety.example', 'sec-fetch-site': 'same-origin' }, own: true },
  { method: 'POST', headers: { host }, own: true },
  { method: 'POST', headers: { host, origin: 'https://elsewhere.example' }, own: false },
  { method: 'POST', headers: { host, origin: 'https://surety.example.elsewhere.example' }, own: false },
  { method: 'POST', headers: { host, origin: 'https://surety.example:8443' }, own: false },
  { method: 'POST', headers: { host, origin: 'null' }, own: false },
  { method: 'DELETE', headers: { host, 'sec-fetch-site': 'cross-site' }, own: false },
  { method: 'POST', headers: { host, 'sec-fetch-site': 'same-site' }, own: false },
]

for (const { method, headers, own } of cases)
  test(`${method} with ${JSON.stringify(headers)} is ${own ? 'ours' : 'refused'}`, () => {
    assert.equal(isOwnForm({ method, headers }), own)
  })
