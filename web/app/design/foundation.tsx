import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'

const inks = ['--ink', '--ink-2', '--ink-3', '--seal', '--seal-ink', '--warn', '--bad'] as const
const grounds = ['--paper', '--sheet', '--sunk'] as const

/** The type scale. */
export function Types() {
  return (
    <section className="sheet">
      <p style={{ font: '560 var(--text-promise)/1.1 var(--serif)', margin: 0 }}>
        <Trans>Paid when the promise is kept.</Trans>
      </p>
      <h1>1,200 flanges, DN80, 1.4404</h1>
      <h2>
        <Trans>What was agreed</Trans>
      </h2>
      <h3>
        <Trans>On-time shipment</Trans>
      </h3>
      <p>0123456789 · USD 1,111,111.11 · KWD 8,888,888.888</p>
      <p className="small muted">0123456789 · 1,111,111.11</p>
      <p className="tiny">0123456789 · 1,111,111.11</p>
    </section>
  )
}

/** Each ink on each ground. */
export function Colours() {
  return (
    <section>
      <h2>
        <Trans>Colours</Trans>
      </h2>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginTop: 16 }}>
        {grounds.map((ground) => (
          <div key={ground} className="sheet" style={{ background: `var(${ground})`, flex: '1 1 200px' }}>
            <code>{ground}</code>
            {inks.map((ink) => (
              <div key={ink} style={{ color: `var(${ink})` }}>
                {ink.slice(2)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

/** Fields and buttons of the component library in our theme. */
export function Forms() {
  const { t } = useLingui()
  return (
    <section className="sheet">
      <h2>
        <Trans>Fields and buttons</Trans>
      </h2>
      <Stack mt="md" maw={480}>
        <TextInput label={t`Company`} defaultValue="Waalhaven Projecten" />
        <NumberInput label={t`Quantity`} defaultValue={1200} thousandSeparator="," />
        <Select label={t`Currency`} data={['USD', 'EUR', 'JPY', 'KWD']} defaultValue="USD" />
        <TextInput
          label={t`Amount`}
          defaultValue="4,000.00"
          error={t`You can claim at most USD 3,056.00 for 80 pieces of line 1: that is what was paid for them.`}
        />
        <Checkbox label={t`I have read the terms, version 3`} defaultChecked />
        <Group>
          <Button>
            <Trans>Pay the balance</Trans>
          </Button>
          <Button variant="default">
            <Trans>Book an inspection</Trans>
          </Button>
          <Button variant="subtle">
            <Trans>Later</Trans>
          </Button>
        </Group>
      </Stack>
    </section>
  )
}
