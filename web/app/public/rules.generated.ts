// Written by `npm run papers` from the policy of the server. Change it there.
export const rules = {
  "methods": [
    {
      "code": "card",
      "name": "Card",
      "fee": {
        "kind": "percent",
        "bps": 299
      },
      "time": {
        "kind": "within",
        "most": "PT3H"
      },
      "finality": {
        "kind": "authenticated",
        "otherwise": "P14D"
      },
      "limitUsd": 1200000
    },
    {
      "code": "apple-pay",
      "name": "Apple Pay",
      "fee": {
        "kind": "percent",
        "bps": 299
      },
      "time": {
        "kind": "within",
        "most": "PT3H"
      },
      "finality": {
        "kind": "at-once"
      },
      "limitUsd": 1200000
    },
    {
      "code": "google-pay",
      "name": "Google Pay",
      "fee": {
        "kind": "percent",
        "bps": 299
      },
      "time": {
        "kind": "within",
        "most": "PT3H"
      },
      "finality": {
        "kind": "at-once"
      },
      "limitUsd": 1200000
    },
    {
      "code": "wire",
      "name": "Wire transfer (T/T)",
      "fee": {
        "kind": "none"
      },
      "time": {
        "kind": "working-days",
        "from": 3,
        "to": 7
      },
      "finality": {
        "kind": "at-once"
      }
    },
    {
      "code": "local-transfer",
      "name": "Local bank transfer",
      "fee": {
        "kind": "fixed",
        "amounts": {
          "USD": 100,
          "EUR": 100,
          "GBP": 100,
          "AUD": 100,
          "CAD": 100
        }
      },
      "time": {
        "kind": "within",
        "most": "PT48H"
      },
      "finality": {
        "kind": "at-once"
      },
      "currencies": [
        "USD",
        "EUR",
        "GBP",
        "AUD",
        "CAD"
      ],
      "local": {
        "USD": [
          "US"
        ],
        "EUR": [
          "AT",
          "BE",
          "BG",
          "HR",
          "CY",
          "EE",
          "FI",
          "FR",
          "DE",
          "GR",
          "IE",
          "IT",
          "LV",
          "LT",
          "LU",
          "MT",
          "NL",
          "PT",
          "SK",
          "SI",
          "ES"
        ],
        "GBP": [
          "GB"
        ],
        "AUD": [
          "AU"
        ],
        "CAD": [
          "CA"
        ]
      }
    },
    {
      "code": "ach",
      "name": "E-checking (ACH)",
      "fee": {
        "kind": "fixed",
        "amounts": {
          "USD": 1500
        }
      },
      "time": {
        "kind": "working-days",
        "from": 4,
        "to": 5
      },
      "finality": {
        "kind": "working-days",
        "days": 5
      },
      "currencies": [
        "USD"
      ],
      "countries": [
        "US"
      ]
    },
    {
      "code": "cash-transfer",
      "name": "Cash transfer",
      "fee": {
        "kind": "banded",
        "currency": "USD",
        "bands": [
          {
            "upTo": 5000,
            "fee": 490
          },
          {
            "upTo": 10000,
            "fee": 800
          },
          {
            "upTo": 25000,
            "fee": 1000
          },
          {
            "upTo": 50000,
            "fee": 1200
          },
          {
            "upTo": 75000,
            "fee": 1500
          },
          {
            "upTo": 100000,
            "fee": 1800
          }
        ]
      },
      "time": {
        "kind": "working-days",
        "from": 1,
        "to": 1
      },
      "finality": {
        "kind": "at-once"
      },
      "currencies": [
        "USD"
      ],
      "limitUsd": 100000
    },
    {
      "code": "boleto",
      "name": "Boleto bancário",
      "fee": {
        "kind": "percent",
        "bps": 135
      },
      "time": {
        "kind": "working-days",
        "from": 2,
        "to": 4
      },
      "finality": {
        "kind": "at-once"
      },
      "currencies": [
        "BRL"
      ],
      "countries": [
        "BR"
      ]
    }
  ],
  "orders": {
    "proposalAnswer": "P30D",
    "unpaidExpires": "P60D",
    "payByForFixedDate": "P7D",
    "instalmentDue": "P14D",
    "instalmentOverdue": "P30D",
    "readyWithin": "P60D",
    "shipGrace": "P3D",
    "carrierAwaited": "P60D",
    "lateReminder": "P14D",
    "silenceEnds": "P60D",
    "cancelAgain": "P1D",
    "owedAgain": "P7D",
    "shipmentProofTime": "PT24H",
    "cancellationAnswer": "P7D",
    "amendmentAnswer": "P7D",
    "paperReview": "PT48H",
    "paperRejected": "P9D",
    "receiptAfterDelivered": "P3D",
    "receiptExpress": "P15D",
    "receiptLand": "P30D",
    "receiptSea": "P45D",
    "receiptUntracked": "P60D",
    "receiptExtension": "P15D",
    "window": "P30D",
    "windowUnproven": "P60D",
    "freightIncreaseBps": 2000,
    "shipByExtensionDays": 90,
    "shortfallBps": 200,
    "shortReminder": "P3D",
    "selfBillingObjection": "P14D",
    "savedViewsMost": 50
  },
  "claims": {
    "answer": "P3D",
    "silence": "P5D",
    "smallUsd": 50000,
    "silentPerBuyer": 3,
    "silentWithin": "P90D",
    "negotiation": "P7D",
    "offerAnswer": "P3D",
    "roundDays": 2,
    "evidence": "P5D",
    "evidenceSmall": "P3D",
    "evidenceExtension": "P3D",
    "translationMost": "P2D",
    "inspection": "P14D",
    "answerProposal": "P3D",
    "decisionDays": 2,
    "decisionSmallDays": 5,
    "appeal": "P7D",
    "appealReviewDays": 1,
    "secondPersonUsd": 500000,
    "returnAddress": "P3D",
    "returnShip": "P15D",
    "returnConfirm": "P7D",
    "returnDecisionDays": 5,
    "remedyGrace": "P3D",
    "remedyLatest": "P90D",
    "filingsPerLine": 2,
    "lateMostBps": 500,
    "keptLowBps": 2000,
    "keptHighBps": 6000,
    "textMost": 10000,
    "executionAgain": "P1D",
    "chargebackWait": "P180D"
  },
  "transactionFee": {
    "bps": 200,
    "capUsd": 10000
  }
} as const
