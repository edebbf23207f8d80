"""The verbs of people, one module each."""

from comity.people.actions.add import add
from comity.people.actions.admit import admit, decline
from comity.people.actions.appoint import appoint, step_down
from comity.people.actions.class_company import class_company, merge_companies
from comity.people.actions.credentials import change_password, confirm_address
from comity.people.actions.edit_community import About, edit_community
from comity.people.actions.edit_profile import edit_profile
from comity.people.actions.introduce import introduce
from comity.people.actions.join import join
from comity.people.actions.preferences import change_language
from comity.people.actions.profile import Profile
from comity.people.actions.set_up import Founding, complete_setup, new_setup_token
from comity.people.actions.tokens import end_token, make_token

__all__ = [
    "About",
    "Founding",
    "Profile",
    "add",
    "admit",
    "appoint",
    "change_language",
    "change_password",
    "class_company",
    "complete_setup",
    "confirm_address",
    "decline",
    "edit_community",
    "edit_profile",
    "end_token",
    "introduce",
    "join",
    "make_token",
    "merge_companies",
    "new_setup_token",
    "step_down",
]
