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

/// The same document in JSON, as the converter writes it.
public let pilotPlantInJSON = """
    {
      "assay": 1,
      "title": "Where to put the pilot plant",
      "criteria": {
        "cost": {"unit": "US$ m", "range": {"worst": 60, "best": 20}},
        "jobs": {"unit": "jobs", "range": {"worst": 0, "best": 500}}
      },
      "weights": {"cost": 60, "jobs": 40},
      "options": ["gujarat", "odisha"],
      "performance": {
        "gujarat": {"cost": 31, "jobs": 320},
        "odisha": {"cost": 24, "jobs": 250}
      }
    }

    """

/// Two plants that cost the same, so that the weight of the cost tells nothing apart: the one finding about it, besides
/// that it has no baseline.
public let plantsOfOneCost = """
    assay: 1
    title: Where to put the pilot plant
    criteria:
      cost: {unit: US$ m, range: {worst: 10, best: 0}}
      jobs: {unit: jobs, range: {worst: 0, best: 500}}
    weights: {cost: 25, jobs: 75}
    options: [delhi, gujarat]
    performance:
      delhi: {cost: 3, jobs: 0}
      gujarat: {cost: 3, jobs: 320}

    """
