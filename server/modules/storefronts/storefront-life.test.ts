import assert from 'node:assert/strict'
import { test } from 'node:test'
import { removalType, removedParts, stepsOf } from './storefront.rules.ts'
import { emptyContent, storefrontHash, tidyStorefront } from './storefront-content.rules.ts'
import { storefrontFaults } from './storefront-fault.rules.ts'
import { partsOf, withoutParts } from './storefront-part.rules.ts'
import { companyId, logo, photo, published, spoken, storefrontHouse } from './storefronts.testing.ts'

/** What a supplier says of itself, from the first draft to what staff take down. */

const AT = '2026-03-01T09:00:00.000Z'
const files = new Set([logo, photo])
const hash = storefrontHash(tidyStorefront(spoken))

/** How a storefront gets into each state, and what each command then says. */
const commands = ['save', 'publish', 'goBack', 'withdraw', 'takeDown', 'restore'] as const
const states = {
  none: ['done', 'not-found', 'not-found', 'not-found', 'not-found', 'not-found'],
  draft: ['done', 'done', 'not-found', 'wrong-state', 'not-found', 'not-found'],
  shown: ['done', 'nothing-to-publish', 'nothing-to-publish', 'done', 'done', 'not-found'],
  changed: ['done', 'done', 'nothing-to-publish', 'done', 'done', 'not-found'],
  'taken down': ['done', 'nothing-to-publish', 'nothing-to-publish', 'done', 'wrong-state', 'done'],
  withdrawn: ['done', 'done', 'done', 'wrong-state', 'done', 'not-found'],
} as const

for (const [state, wanted] of Object.entries(states))
  test(`a storefront that is ${state}: each command`, async () => {
    for (const [n, command] of commands.entries()) {
      const house = await storefrontHouse()
      let looked = hash
      if (state !== 'none') await house.save()
      if (!['none', 'draft'].includes(state)) await house.publish(hash)
      if (state === 'changed') looked = ((await house.save({ founded: 1999 })) as { hash: string }).hash
      if (state === 'taken down') await house.takeDown(logo)
      if (state === 'withdrawn') await house.withdraw()
      const said = await {
        save: () => house.save({ founded: 2001 }),
        publish: () => house.publish(looked),
        goBack: () => house.goBack(1),
        withdraw: () => house.withdraw(),
        takeDown: () => house.takeDown(logo),
        restore: () => house.restore(logo),
      }[command]()
      assert.equal(typeof said === 'string' ? said : 'done', wanted[n], command)
    }
  })

test('a draft that somebody else saved meanwhile is not published unseen', async () => {
  const house = await storefrontHouse()
  await house.save()
  await house.save({ founded: 1999 })
  assert.equal(await house.publish(hash), 'storefront-changed')
})

test('a former version comes back as it was, and the draft with it', async () => {
  const house = await storefrontHouse()
  assert.equal(await published(house), 1)
  assert.equal(await published(house, { goods: ['Clamps'] }), 2)
  await house.goBack(1)
  const now = house.storefront()
  assert.deepEqual([now?.shown, now?.shownHash, now?.draft.goods, now?.lastVersion], [1, hash, ['Brackets'], 2])
  assert.deepEqual(stepsOf(now), ['return', 'withdraw'])
})

test('what is taken down is shown by no version, and again when it is given back', async () => {
  const house = await storefrontHouse()
  await published(house)
  const text = partsOf(tidyStorefront(spoken)).find(({ field }) => field === 'introductions/zh')?.part ?? ''
  for (const part of [logo, photo, text]) await house.takeDown(part)
  const shown = () => withoutParts(tidyStorefront(spoken), removedParts(house.records(removalType, companyId)))
  assert.deepEqual(
    [shown().logo, shown().pictures, shown().introductions.map(({ language }) => language)],
    [undefined, [], ['en']],
  )
  await house.restore(logo)
  assert.equal(shown().logo, logo)
})

test('every part can be taken down by itself', () => {
  const content = tidyStorefront({ ...spoken, banner: 'c'.repeat(64) })
  const all = partsOf(content)
  assert.equal(new Set(all.map(({ part }) => part)).size, all.length)
  for (const { field, part } of all) {
    const left = partsOf(withoutParts(content, new Set([part]))).map((each) => each.part)
    assert.ok(!left.includes(part), field)
    // A picture takes its caption along.
    assert.equal(left.length, all.length - (field === 'pictures/0' ? 2 : 1), field)
  }
})

test('who is no supplier has no storefront; staff who are nobody take nothing down', async () => {
  const buyer = await storefrontHouse(undefined, ['buyer'])
  assert.equal(await buyer.save(), 'not-a-supplier')
  assert.equal(await buyer.attach('d'.repeat(64)), 'not-a-supplier')
  const house = await storefrontHouse()
  await published(house)
  assert.equal(
    await house.takeDown(logo, 1, { kind: 'key', company: 'cmp_operator', roles: ['admin'] }),
    'person-needed',
  )
})

const faulty = {
  'introductions missing': { introductions: [] },
  'introductions twice': { introductions: ['en', 'en'].map((language) => ({ language, text: 'Hello.' })) },
  'introductions/xx unknown': { introductions: [{ language: 'xx', text: 'Hello.' }] },
  'introductions/en too-long': { introductions: [{ language: 'en', text: 'a '.repeat(2001) }] },
  'introductions/en contact': { introductions: [{ language: 'en', text: 'Write to sales@brackets.com at any time.' }] },
  'introductions/zh contact': { introductions: [{ language: 'zh', text: '请加微信 wx88123 联系我们' }] },
  'goods contact': { goods: ['See www.brackets.com'] },
  'pictures/0 contact': { pictures: [{ file: photo, caption: 'WhatsApp +86 138 0013 8000' }] },
  'pictures twice': { pictures: [{ file: photo }, { file: photo }] },
  [`files/${'e'.repeat(64)} no-file`]: { banner: 'e'.repeat(64) },
  'founded no-year': { founded: 2027 },
  'makes unknown': { makes: ['metal-dreams'] },
  'markets unknown': { markets: ['ZZ'] },
  'languages unknown': { languages: ['zz'] },
  'capacity/0 missing': { capacity: [{ what: 'Brackets', amount: '' }] },
  'certificates/0 missing': { certificates: [{ name: '', number: '1' }] },
  'certificates/0 no-date': { certificates: [{ name: 'ISO 9001', until: '2027-02-30' }] },
} as const

for (const [wanted, content] of Object.entries(faulty))
  test(`a storefront is not published: ${wanted.slice(0, 40)}`, async () => {
    const given = tidyStorefront({ ...spoken, ...content })
    const found = storefrontFaults(given, files, AT).map(({ field, why }) => `${field} ${why}`)
    assert.deepEqual(found, [wanted])
    const house = await storefrontHouse()
    await house.save(content)
    assert.equal(await house.publish(storefrontHash(given)), 'storefront-invalid')
  })

test('what stands in good introductions is no contact', () => {
  for (const text of [
    'We have made 30,000,000 pieces since 1998, in 3 plants of 12,000 m².',
    'ISO 9001:2015, IATF 16949. Delivery 20–30 days after payment.',
    '年产能 2,000,000 件，出口 35 个国家。',
    'Fundada en 1998; exportamos a 35 países.',
  ])
    assert.deepEqual(
      storefrontFaults({ ...emptyContent, introductions: [{ language: 'en', text }] }, files, AT),
      [],
      text,
    )
})
