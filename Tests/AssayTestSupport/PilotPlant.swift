// The shortest document of the guide.
// SPDX-License-Identifier: Apache-2.0

/// The shortest complete document, as the guide prints it: two options under two criteria, small enough to compute by hand.
///
///     odisha   0.6 · 90 + 0.4 · 50 = 74.0
///     gujarat  0.6 · 72.5 + 0.4 · 64 = 69.1
public let pilotPlant = """
    assay: 1
    title: Where to put the pilot plant
    criteria:
      cost: {unit: US$ m, range: {worst: 60, best: 20}}
      jobs: {unit: jobs, range: {worst: 0, best: 500}}
    weights: {cost: 60, jobs: 40}
    options: [gujarat, odisha]
    performance:
      gujarat: {cost: 31, jobs: 320}
      odisha: {cost: 24, jobs: 250}

    """
