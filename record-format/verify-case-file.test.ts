import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { test } from 'node:test'
import {
  type Content,
  caseFile,
  chained,
  manifestOf,
  membersOf,
  pieces,
  provedBy,
  type SmallCase,
  smallCase,
  testSigner,
  trueCaseFile,
} from './case-file.testing.ts'
import type { Manifest } from './case-file.ts'
import { type VerifyOptions, verifyCaseFile } from './verify-case-file.ts'

const signer = testSigner()
const genuine = trueCaseFile(signer)
const verified = (bytes: Uint8Array, options?: VerifyOptions) => verifyCaseFile(pieces(bytes), options)
const faultsOf = async (bytes: Uint8Array, options?: VerifyOptions) =>
  (await verified(bytes, options)).findings.map(({ fault, at }) => `${fault} ${at}`)

test('a true case file verifies, and says what is in it', async () => {
  const { manifest, findings, ...found } = await verified(genuine)
  assert.deepEqual(findings, [])
  assert.deepEqual(found, {
    ...{ ok: true, entries: 5, files: 1, texts: 3, erased: 0, sealed: 1 },
    proof: { size: 2, at: '2026-03-02T00:00:00.000Z', entries: 3 },
  })
  assert.equal(manifest?.order, 'ord_1')
})

test('it verifies however its bytes are cut', async () => {
  for (const length of [1, 7, 29, 30, 31, 64, 5000, genuine.length]) {
    let told = 0
    const onProgress = (bytes: number) => {
      told = bytes
    }
    assert.equal((await verifyCaseFile(pieces(genuine, length), { onProgress })).ok, true, `${length} at once`)
    assert.ok(told >= genuine.length - length)
  }
})

/** Where the content of a member lies in the file. */
function placeOf(name: string): readonly [number, number] {
  const head = Buffer.from('PK\u0003\u0004')
  let at = genuine.indexOf(head)
  while (genuine.subarray(at + 30, at + 30 + name.length).toString() !== name) at = genuine.indexOf(head, at + 1)
  const start = at + 30 + name.length
  return [start, start + genuine.readUInt32LE(at + 18)]
}

const changedAt = (at: number) => {
  const changed = Buffer.from(genuine)
  changed[at] = (changed[at] as number) ^ randomInt(1, 256)
  return changed
}

for (const name of ['timeline.jsonl', 'files/001-leak.png', 'case.json', 'signature.txt'])
  test(`250 random alterations of ${name}: none verifies`, async () => {
    const [start, end] = placeOf(name)
    for (let n = 0; n < 250; n += 1) {
      const at = randomInt(start, end)
      const { ok, findings } = await verified(changedAt(at))
      assert.equal(ok, false, `byte ${at}`)
      assert.ok(findings.length > 0)
    }
  })

test('no byte of it, wherever it stands, can be another', async () => {
  for (let at = 0; at < genuine.length; at += 1) assert.equal((await verified(changedAt(at))).ok, false, `byte ${at}`)
})

test('no byte can be left out or put in', async () => {
  for (let n = 0; n < 200; n += 1) {
    const at = randomInt(0, genuine.length)
    const [before, after] = [genuine.subarray(0, at), genuine.subarray(at)]
    assert.equal((await verified(Buffer.concat([before, after.subarray(1)]))).ok, false, `without ${at}`)
    assert.equal((await verified(Buffer.concat([before, Buffer.of(randomInt(256)), after]))).ok, false, `more at ${at}`)
  }
  assert.deepEqual(await faultsOf(Buffer.concat([genuine, Buffer.of(0)])), ['bytes-behind-the-end end'])
  for (let end = 0; end < genuine.length; end += 17) assert.equal((await verified(genuine.subarray(0, end))).ok, false)
})

test('whatever else it is given is no case file, and nothing is thrown', async () => {
  for (const text of ['', 'PK', '{}', 'PK\u0003\u0004'.padEnd(5000, 'x'), '%PDF-1.7'])
    assert.deepEqual(await faultsOf(Buffer.from(text)), ['not-a-case-file signature.txt'])
})

test('who signed it is compared with who was expected', async () => {
  const other = testSigner()
  assert.equal((await verified(genuine, { keys: [signer.text] })).isExpectedKey, true)
  assert.equal((await verified(genuine, { keys: [other.text, signer.text] })).ok, true)
  assert.deepEqual(await faultsOf(genuine, { keys: [other.text] }), ['key-not-expected signature.txt'])
  assert.deepEqual(await faultsOf(genuine, { keys: ['no key'] }), ['key-not-expected signature.txt'])
})

test('a forger who makes the frame anew has no signature for it', async () => {
  const kept = smallCase()
  const decision = { claims: [{ verdicts: [{ finding: 'buyer', amount: { amount: 0, currency: 'USD' } }] }] }
  const members = membersOf({ ...kept, decision } as SmallCase)
  const forged = manifestOf(kept, members, signer)
  const [start, end] = placeOf('signature.txt')
  const notes = {
    'the note of the true file': genuine.subarray(start, end).toString(),
    'a note of the house on something else': signer.sign('surety-case-file/1\nord_1\nsomething else\n'),
    'a note of another key of the same name': undefined,
  }
  for (const [what, note] of Object.entries(notes))
    assert.deepEqual(
      await faultsOf(caseFile(forged, members, testSigner(), note)),
      ['signature-wrong signature.txt'],
      what,
    )
  const unreadable = caseFile(forged, members, signer, 'no note')
  assert.deepEqual(await faultsOf(unreadable), ['signature-unreadable signature.txt'])
})

test('a signature that cannot be checked is no good signature', async () => {
  const checkSignature = () => Promise.reject(new Error('no Ed25519 here'))
  const found = await verified(genuine, { checkSignature })
  assert.equal(found.ok, false)
  assert.ok(found.findings.every(({ fault }) => fault === 'signature-unchecked'))
})

/** A file that the house signed itself: what is wrong in it is wrong by its own hand. */
function signedBy(change: (kept: SmallCase) => Partial<SmallCase>, also: (manifest: Manifest) => object = (m) => m) {
  const before = smallCase()
  const kept = { ...before, ...change(before) }
  const members = membersOf(kept, provedBy(signer, before.entries))
  return caseFile(also(manifestOf(kept, members, signer)), members, signer)
}

const text = (kept: SmallCase, at: number) => kept.texts[at] ?? assert.fail()
const lies: readonly [string, () => Uint8Array, readonly string[]][] = [
  [
    'an entry that was changed',
    () =>
      signedBy(({ entries }) => ({
        entries: entries.map((e) => (e.seq === 4 ? { ...e, body: e.body.replace('true', 'null') } : e)),
      })),
    ['chain-broken timeline.jsonl:4'],
  ],
  [
    'an entry that was left out',
    () => signedBy(({ entries }) => ({ entries: entries.filter(({ seq }) => seq !== 4) })),
    ['entry-of-another-place timeline.jsonl:4', 'chain-broken timeline.jsonl:4', 'text-unnamed texts.jsonl:2'],
  ],
  [
    'another timeline, whole in itself',
    () => signedBy(() => ({ entries: chained([{ topic: 'order.drafted', body: {} }]) })),
    [
      'text-unnamed texts.jsonl:1',
      'text-unnamed texts.jsonl:2',
      'text-unnamed texts.jsonl:3',
      'file-unnamed files/001-leak.png',
      'proof-wrong proof',
    ],
  ],
  [
    'terms that were changed',
    () => signedBy(({ terms }) => ({ terms: terms.map((each) => ({ ...each, content: '{"currency":"EUR"}' })) })),
    ['terms-changed terms.jsonl:1'],
  ],
  ['terms that are missing', () => signedBy(() => ({ terms: [] })), ['terms-missing entry 1']],
  [
    'a text that was changed',
    () => signedBy((kept) => ({ texts: [{ ...text(kept, 0), text: 'They are fine.' }] as SmallCase['texts'] })),
    ['text-changed texts.jsonl:1'],
  ],
  [
    'a text that nobody wrote',
    () => signedBy((kept) => ({ texts: [{ ...text(kept, 1), hash: 'ab'.repeat(32) }] as SmallCase['texts'] })),
    ['text-unnamed texts.jsonl:1'],
  ],
  [
    'a file that nobody attached',
    () => signedBy(() => ({ photo: Buffer.from('another photo') })),
    ['file-unnamed files/001-leak.png', `file-missing ${hashOfPhoto()}`],
  ],
  [
    'a head that is not the last',
    () =>
      signedBy(
        () => ({}),
        (manifest) => ({ ...manifest, timeline: { ...manifest.timeline, entries: 4 } }),
      ),
    ['head-differs timeline'],
  ],
  [
    'a member that is not what the manifest says',
    () =>
      signedBy(
        () => ({}),
        (m) => ({ ...m, members: m.members.map((each) => ({ ...each, sha256: 'ab'.repeat(32) })) }),
      ),
    ['case-file.pdf', 'case.json', 'proof.json', 'timeline.jsonl', 'terms.jsonl', 'texts.jsonl', 'files/001-leak.png']
      .map((name) => `member-changed ${name}`)
      .concat('file-unnamed files/001-leak.png', `file-missing ${hashOfPhoto()}`),
  ],
  [
    'a name that leads out of its folder',
    () =>
      signedBy(
        () => ({}),
        (m) => ({ ...m, members: m.members.map((each) => ({ ...each, name: `../${each.name}` })) }),
      ),
    ['manifest-unreadable manifest.json'],
  ],
  [
    'a name that stands twice',
    () =>
      signedBy(
        () => ({}),
        (m) => ({ ...m, members: m.members.map((each) => ({ ...each, name: 'One.txt' })) }),
      ),
    ['manifest-unreadable manifest.json'],
  ],
]

function hashOfPhoto(): string {
  return /"file":"(\w+)/.exec(smallCase().entries[2]?.body ?? '')?.[1] ?? assert.fail()
}

for (const [what, file, expected] of lies)
  test(`${what} is found, whoever signed it`, async () => {
    assert.deepEqual(await faultsOf(file()), expected)
  })

test('what was erased verifies as erased: its hash stays', async () => {
  const erased = (kept: SmallCase) => ({
    texts: [{ ...text(kept, 0), salt: null, text: null, before: [] }] as unknown as SmallCase['texts'],
  })
  const found = await verified(signedBy(erased))
  assert.deepEqual([found.ok, found.texts, found.erased, found.sealed], [true, 1, 1, 0])
})

test('a file whose bytes were erased is named among those that are gone', async () => {
  const kept = { ...smallCase(), gone: [hashOfPhoto()] }
  const members: readonly Content[] = membersOf(kept).filter(({ role }) => role !== 'file')
  const found = await verified(caseFile(manifestOf(kept, members, signer), members, signer))
  assert.deepEqual([found.ok, found.files, found.manifest?.gone], [true, 0, [hashOfPhoto()]])
})

test('a case file that no head covers yet verifies without a proof', async () => {
  const kept = smallCase()
  const found = await verified(caseFile(manifestOf(kept, membersOf(kept), signer), membersOf(kept), signer))
  assert.deepEqual([found.ok, found.proof], [true, undefined])
})

test('a proof holds only for this timeline, and by a key that is known', async () => {
  const kept = smallCase()
  const old = testSigner()
  const file = (by: typeof old, change: object = {}) => {
    const members = membersOf(kept, { ...provedBy(by, kept.entries), ...change })
    return caseFile(manifestOf(kept, members, signer), members, signer)
  }
  assert.deepEqual(await faultsOf(file(old)), ['proof-wrong proof'])
  assert.deepEqual(await faultsOf(file(old), { keys: [signer.text, old.text] }), [])
  for (const change of [{ index: 0 }, { proof: [] }, { leaf: null }, { checkpoint: 'no note' }, { checkpoint: 7 }])
    assert.deepEqual(await faultsOf(file(signer, change)), ['proof-wrong proof'], JSON.stringify(change))
})

test('lines that cannot be read are found once a member, and nothing is thrown', async () => {
  const kept = smallCase()
  const strange = ['{"seq":', '7\n', 'null\n', '{"seq":1}\n', '{"seq":1,"body":"{","hash":"x"}\n', '\u00ff\n', '{}']
  for (const content of strange) {
    const members = membersOf(kept).map((each) =>
      each.role === 'timeline' ? { ...each, content: Buffer.from(content, 'latin1') } : each,
    )
    const found = await verified(caseFile(manifestOf(kept, members, signer), members, signer))
    assert.equal(found.findings.filter(({ fault }) => fault === 'member-unreadable').length, 1, content)
  }
})
