"""Nouns of action and their verbs: what is “to carry out the renovation work of” in Chinese is “to renovate”."""

from __future__ import annotations

__all__ = ["ACTIONS"]

ACTIONS: dict[str, str] = dict(
    pair.split("/")
    for pair in """
    acceptance/accept accreditation/accredit acquisition/acquire adjustment/adjust allocation/allocate analysis/analyze
    application/apply arrangement/arrange assessment/assess audit/audit calculation/calculate certification/certify
    classification/classify cleanup/clean clean-up/clean clearance/clear collection/collect compilation/compile
    construction/build consolidation/consolidate conversion/convert coordination/coordinate correction/correct
    demolition/demolish deployment/deploy design/design detection/detect development/develop digitization/digitize
    disinfection/disinfect disposal/dispose distribution/distribute elimination/eliminate enrollment/enroll
    establishment/establish evacuation/evacuate evaluation/evaluate examination/examine excavation/excavate
    exploration/explore formulation/formulate governance/govern harvest/harvest identification/identify
    implementation/implement improvement/improve inspection/inspect installation/install integration/integrate
    introduction/introduce investigation/investigate maintenance/maintain management/manage modernization/modernize
    modification/modify monitoring/monitor negotiation/negotiate operation/operate optimization/optimize
    organization/organize overhaul/overhaul planning/plan preparation/prepare preservation/preserve processing/process
    procurement/procure production/produce promotion/promote protection/protect publicity/publicize
    purchase/purchase reconstruction/rebuild recovery/recover recruitment/recruit rectification/rectify
    reduction/reduce reform/reform registration/register regulation/regulate rehabilitation/rehabilitate
    relocation/relocate removal/remove renewal/renew renovation/renovate repair/repair replacement/replace
    rescue/rescue research/research restoration/restore restructuring/restructure review/review revision/revise
    screening/screen search/search selection/select settlement/settle standardization/standardize
    sterilization/sterilize storage/store study/study supervision/supervise supply/supply survey/survey
    testing/test training/train transformation/transform translation/translate transplantation/transplant
    transportation/transport treatment/treat update/update upgrade/upgrade upgrading/upgrade vaccination/vaccinate
    verification/verify
    """.split()
)
"""Noun -> verb, both in lower case; the verb takes the object that the noun has behind “of”."""
