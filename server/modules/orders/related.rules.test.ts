import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CompanyTies, relationOf } from './related.rules.ts'

const nobody: CompanyTies = { members: [], owners: [], accounts: [] }
const owner = (name: string, birthYear = 1970) => ({ name, birthYear, country: 'CN', shareBps: 5000 })
const address = { addressLines: ['Harbor Road 12'], city: 'Ningbo', postcode: '315000' }

const pairs: readonly (readonly [string, CompanyTies, CompanyTies, string | undefined])[] = [
  ['nothing known', nobody, nobody, undefined],
  [
    'the same person in both',
    { ...nobody, members: [{ userId: 'usr_a', state: 'active' }] },
    { ...nobody, members: [{ userId: 'usr_a', state: 'active' }] },
    'people',
  ],
  [
    'somebody who has left one',
    { ...nobody, members: [{ userId: 'usr_a', state: 'removed' }] },
    { ...nobody, members: [{ userId: 'usr_a', state: 'active' }] },
    undefined,
  ],
  [
    'the same owner, written otherwise',
    { ...nobody, owners: [owner('José Núñez')] },
    { ...nobody, owners: [owner('Li Na'), owner('JOSE  NUNEZ')] },
    'owner',
  ],
  [
    'a namesake of another year',
    { ...nobody, owners: [owner('Li Na', 1970)] },
    { ...nobody, owners: [owner('Li Na', 1991)] },
    undefined,
  ],
  [
    'one bank account',
    { ...nobody, accounts: [{ number: 'NL91ABNA0417164300' }] },
    { ...nobody, accounts: [{ number: 'NL91ABNA0417164300' }] },
    'bank-account',
  ],
  [
    'the number in a register',
    { ...nobody, legal: { ...address, registrationNumber: '91-330' } },
    { ...nobody, legal: { addressLines: ['Elsewhere 1'], city: 'Delft', registrationNumber: '91330' } },
    'number',
  ],
  [
    'the same address',
    { ...nobody, legal: address },
    { ...nobody, legal: { ...address, addressLines: ['HARBOR ROAD, 12'] } },
    'address',
  ],
  [
    'the same town alone',
    { ...nobody, legal: address },
    { ...nobody, legal: { ...address, addressLines: ['Harbor Road 14'] } },
    undefined,
  ],
]

for (const [called, one, other, wanted] of pairs)
  test(`${called}: ${wanted ?? 'not related'}`, () => {
    assert.equal(relationOf(one, other), wanted)
    assert.equal(relationOf(other, one), wanted)
  })

test('relation goes both ways, and more that is known never unties', () => {
  const letters = fc.constantFrom('a', 'b', 'c', 'd')
  const ties = fc.record({
    members: fc.array(letters.map((userId) => ({ userId, state: 'active' as const }))),
    owners: fc.array(letters.map((name) => owner(name))),
    accounts: fc.array(letters.map((number) => ({ number }))),
  })
  fc.assert(
    fc.property(ties, ties, ties, (one, other, more) => {
      const found = relationOf(one, other)
      assert.equal(found, relationOf(other, one))
      const added = {
        members: [...one.members, ...more.members],
        owners: [...one.owners, ...more.owners],
        accounts: [...one.accounts, ...more.accounts],
      }
      if (found !== undefined) assert.notEqual(relationOf(added, other), undefined)
    }),
  )
})
