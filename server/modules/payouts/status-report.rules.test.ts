import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import { readXml } from '../../platform/xml.ts'
import { bankReasons, reasonOf } from './bank-reason.rules.ts'
import { readStatusReport, type StatusReport, saidOf } from './status-report.rules.ts'

const now = '2026-11-30T12:00:00.000Z'
const ids = { at: '2026-11-30T11:00:00+01:00', message: 'M1', information: 'I1', first: 'E1', second: 'E2' }

function sample(name: string, more: Readonly<Record<string, string>> = {}): string {
  const text = readFileSync(`tests/data/iso20022/pain.002-${name}.xml`, 'utf8')
  return Object.entries({ ...ids, ...more }).reduce((all, [key, value]) => all.replaceAll(`{${key}}`, value), text)
}

function read(xml: string) {
  const root = readXml(Buffer.from(xml))
  assert.ok(!isRefusal(root))
  return readStatusReport(root, now)
}

test('a word about the whole file is about each of its transfers', () => {
  const report = read(sample('accepted')) as StatusReport
  const { transfers, ...rest } = report
  assert.deepEqual(transfers, [])
  assert.deepEqual(rest, {
    reportId: 'STAT-0001',
    createdAt: '2026-11-30T10:00:00.000Z',
    messageId: 'M1',
    all: { word: 'accepted' },
  })
  assert.deepEqual(saidOf(report, 'E9'), { word: 'accepted' })
})

test('a partly accepted file says of each transfer what it says, and of the others nothing', () => {
  const report = read(sample('partly')) as StatusReport
  assert.deepEqual(saidOf(report, 'E1'), { endToEndId: 'E1', word: 'rejected', reason: 'account-closed' })
  assert.deepEqual(saidOf(report, 'E2'), { endToEndId: 'E2', word: 'accepted' })
  assert.equal(saidOf(report, 'E3'), undefined)
})

test('an older version is read as well; its reason is worded', () => {
  assert.deepEqual((read(sample('rejected')) as StatusReport).all, { word: 'rejected', reason: 'file-faulty' })
})

test('every code has its word; settled at the bank is still only accepted', () => {
  const words = {
    ACTC: 'accepted',
    ACCP: 'accepted',
    ACSP: 'accepted',
    ACSC: 'accepted',
    ACWC: 'accepted',
    PDNG: 'pending',
    RCVD: 'pending',
    RJCT: 'rejected',
  }
  for (const [code, word] of Object.entries(words))
    assert.equal((read(sample('accepted').replace('ACCP', code)) as StatusReport).all?.word, word, code)
  assert.equal((read(sample('accepted').replace('ACCP', 'PART')) as StatusReport).all, undefined)
})

test('the payment information speaks before the group, the transfer before both', () => {
  const both = sample('partly').replace('<GrpSts>PART', '<GrpSts>ACTC').replace('<PmtInfSts>PART', '<PmtInfSts>RJCT')
  const report = read(both) as StatusReport
  assert.equal(saidOf(report, 'E9')?.word, 'rejected')
  assert.equal(saidOf(report, 'E2')?.word, 'accepted')
})

test('what is no report, or says too little or what nobody knows, is refused whole', () => {
  assert.deepEqual(read('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"/>'), {
    refused: 'not-a-status-report',
    data: { found: 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08' },
  })
  const withoutId = sample('accepted').replace(/<MsgId>.*<\/MsgId>/, '')
  assert.deepEqual(read(withoutId), { refused: 'status-report-incomplete', data: { missing: 'GrpHdr/MsgId' } })
  const ofNothing = sample('accepted').replace(/<OrgnlMsgId>.*<\/OrgnlMsgId>/, '')
  assert.deepEqual(read(ofNothing), {
    refused: 'status-report-incomplete',
    data: { missing: 'OrgnlGrpInfAndSts/OrgnlMsgId' },
  })
  assert.deepEqual(read(sample('accepted').replace('ACCP', 'WHAT')), {
    refused: 'status-unknown',
    data: { code: 'WHAT' },
  })
})

test('a time without offset is UTC, one that cannot be read is when it came', () => {
  assert.equal(
    (read(sample('accepted', { at: '2026-11-30T11:00:00' })) as StatusReport).createdAt,
    '2026-11-30T11:00:00.000Z',
  )
  assert.equal((read(sample('accepted', { at: 'yesterday' })) as StatusReport).createdAt, now)
})

test('a reason that has no words of ours stays as it came', () => {
  assert.equal(reasonOf('ac04'), 'account-closed')
  assert.equal(reasonOf('XZ99'), 'XZ99')
  assert.ok(bankReasons.includes('duplicate'))
})
