/** The public events of storefronts, whom they tell, and in which words; parts of longer lists. */

const part = { field: 'text', part: 'text' } as const

export const storefrontEvents = {
  'storefront.published': {
    to: 'company',
    means: "The company's storefront is shown in another version",
    fields: { version: 'count', hash: 'text' },
  },
  'storefront.withdrawn': {
    to: 'company',
    means: "The company's storefront is shown no more",
    fields: { version: 'count' },
  },
  'storefront.part-taken-down': {
    to: 'company',
    means: 'Staff took a text or a picture of the storefront down',
    fields: { ...part, reason: 'text' },
  },
  'storefront.part-restored': {
    to: 'company',
    means: 'Staff gave a text or a picture of the storefront back',
    fields: part,
  },
} as const

const told = { group: 'company', to: 'company', must: true } as const

export const storefrontsTold = { 'storefront.part-taken-down': told, 'storefront.part-restored': told } as const

type Texts = Readonly<Record<keyof typeof storefrontsTold, string>>

export const storefrontsEn: Texts = {
  'storefront.part-taken-down': 'A part of your storefront was taken down: nobody sees it now. Its page says why.',
  'storefront.part-restored': 'What was taken down of your storefront is shown again.',
}

export const storefrontsEs: Texts = {
  'storefront.part-taken-down': 'Se retiró una parte de su escaparate: ya nadie la ve. Su página dice por qué.',
  'storefront.part-restored': 'Lo que se había retirado de su escaparate se muestra de nuevo.',
}

export const storefrontsZh: Texts = {
  'storefront.part-taken-down': '您店面的一部分已被下架，无人可见。店面页面说明原因。',
  'storefront.part-restored': '您店面中被下架的内容已重新展示。',
}
