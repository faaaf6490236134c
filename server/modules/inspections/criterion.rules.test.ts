import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { criterionOf, type Judged, judge } from './criterion.rules.ts'

type Term = Parameters<typeof criterionOf>[0]
type Row = readonly [term: Term, conforms: readonly string[], differs: readonly string[], unclear?: readonly string[]]

const rows: readonly Row[] = [
  [{ target: '12.5' }, ['12.5', '12.50', '+12.5'], ['12.4', '12.501', '-12.5'], ['twelve', '']],
  [{ target: '10 bar' }, ['10', '10 bar', '10bar'], ['9.9 bar'], ['10 psi']],
  [{ target: '10', unit: 'bar' }, ['10 bar'], ['11'], ['10 kPa']],
  [{ target: '2.0', tolerance: '0.1', unit: 'mm' }, ['1.9', '2.1', '2.05 mm'], ['1.89', '2.11'], ['2.0 cm']],
  [{ target: '45', tolerance: '± 10', unit: 'µm' }, ['35', '55 µm', '55 μm'], ['34.9', '55.1']],
  [{ target: '45', tolerance: '+/- 10 µm', unit: 'µm' }, ['35', '55'], ['56']],
  [{ target: '45 ± 10 µm', unit: 'µm' }, ['35', '55'], ['34']],
  [{ target: '200', tolerance: '± 5 %', unit: 'g' }, ['190', '210'], ['189.9', '210.1']],
  [{ target: '-20', tolerance: '10%', unit: '°C' }, ['-18', '-22 °C'], ['-17.9', '-22.1']],
  [{ target: '50', tolerance: '2 %', unit: '%' }, ['48', '52 %'], ['47', '53']],
  [{ target: '10', tolerance: '+0.2/-0.1' }, ['9.9', '10.2'], ['9.89', '10.21']],
  [{ target: '10', tolerance: '-0.1 +0.2' }, ['9.9', '10.2'], ['9.89', '10.21']],
  [{ target: '10', tolerance: '+0.2' }, ['10', '10.2'], ['9.99', '10.21']],
  [{ target: '10', tolerance: '-0.5' }, ['9.5', '10'], ['9.4', '10.1']],
  [{ target: '≥ 90', unit: '%' }, ['90', '99.9 %'], ['89.9']],
  [{ target: '>= 90 %' }, ['90'], ['89']],
  [{ target: '> 5' }, ['5.1'], ['5']],
  [{ target: '<= 0.3', unit: 'ppm' }, ['0.3', '0'], ['0.31']],
  [{ target: '< 3' }, ['2.99'], ['3']],
  [{ target: '7850', tolerance: '50', unit: 'kg/m3' }, ['7850', '7800 kg/m3'], ['7799'], ['7.85 g/cm3']],
  [{ target: '10–12', unit: 'N' }, ['10', '12', '11 N'], ['9.9', '12.1']],
  [{ target: '10 - 12' }, ['11'], ['13']],
  [{ target: '-5..-3' }, ['-4', '-5', '-3'], ['-2.9', '-5.1']],
  [{ target: 'RAL 9010' }, ['RAL 9010', 'ral  9010'], ['RAL 9016', 'white']],
  [{ target: '304 stainless' }, ['304', '304 stainless'], ['316'], []],
  [{ target: 'no scratch deeper than 0.1 mm' }, ['No scratch deeper than 0.1 mm'], ['one scratch']],
  // What cannot be read as a number is held as a text: nothing is guessed.
  [{ target: '10', tolerance: 'as sample' }, ['10'], ['10.1', 'ten']],
  [{ target: '12-10' }, ['12-10'], ['11']],
  [{ target: '≥ 5', tolerance: '1' }, ['≥ 5'], ['6']],
  [{ target: '10 bar', unit: 'psi' }, ['10 bar'], ['10']],
  [{ target: '10', tolerance: '+1/+2' }, ['10'], ['11']],
]

for (const [term, conforms, differs, unclear = []] of rows)
  test(`${JSON.stringify(term)}`, () => {
    const criterion = criterionOf(term)
    const said = (readings: readonly string[], as: Judged) => {
      for (const reading of readings) assert.equal(judge(criterion, reading), as, reading)
    }
    said(conforms, 'conforms')
    said(differs, 'differs')
    said(unclear, 'unclear')
  })

const cents = fc.integer({ min: -100_000, max: 100_000 })
const text = (value: number) => (value / 100).toFixed(2)

test('a number conforms just where it lies between target less and target plus tolerance', () => {
  fc.assert(
    fc.property(cents, fc.integer({ min: 0, max: 5_000 }), cents, (target, off, reading) => {
      const criterion = criterionOf({ target: text(target), tolerance: text(off) })
      const isIn = reading >= target - off && reading <= target + off
      assert.equal(judge(criterion, text(reading)), isIn ? 'conforms' : 'differs')
    }),
  )
})

test('a range is the same as its two comparisons', () => {
  fc.assert(
    fc.property(cents, cents, cents, (a, b, reading) => {
      const [least, most] = a < b ? [a, b] : [b, a]
      const isIn = (target: string) => judge(criterionOf({ target }), text(reading)) === 'conforms'
      const both = isIn(`≥ ${text(least)}`) && isIn(`<= ${text(most)}`)
      assert.equal(isIn(`${text(least)}..${text(most)}`), both)
    }),
  )
})

test('whatever stands in terms and results, judging answers', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), fc.string(), (target, tolerance, reading) => {
      const criterion = criterionOf({ target, ...(tolerance !== undefined && { tolerance }) })
      assert.ok(['conforms', 'differs', 'unclear'].includes(judge(criterion, reading)))
    }),
  )
})
