"""The table of expected status: every address, for everyone who may come along.

Pages have a row for GET and one for POST, 405 included; the API has one for each operation. A new
address without its row fails. A page that is for members sends strangers to sign in (302); what is
not theirs to know of is a 404; what they may know of but not do is a 403.
"""

WHO = ("stranger", "applicant", "newcomer", "bram", "anna", "host")
"""The columns. The newcomer has not accepted the code. Anna wrote what the paths name, Bram is a
member like any other; he and the host are in the private space `back-room`."""

PAGES = """
#                                                              none appl newc bram anna host
GET    /                                                        200  200  200  200  200  200
POST   /                                                        405  405  405  405  405  405
GET    /about/                                                  200  200  200  200  200  200
POST   /about/                                                  302  302  302  302  302  302
GET    /accounts/confirm-email/                                 200  200  200  200  200  200
POST   /accounts/confirm-email/                                 405  405  405  405  405  405
GET    /accounts/confirm-email/no-such-key/                     200  200  200  200  200  200
POST   /accounts/confirm-email/no-such-key/                     404  404  404  404  404  404
GET    /accounts/email/                                         302  200  200  200  200  200
POST   /accounts/email/                                         302  302  302  302  302  302
GET    /accounts/inactive/                                      200  200  200  200  200  200
POST   /accounts/inactive/                                      405  405  405  405  405  405
GET    /accounts/login/                                         200  302  302  302  302  302
POST   /accounts/login/                                         200  302  302  302  302  302
GET    /accounts/login/code/confirm/                            302  302  302  302  302  302
POST   /accounts/login/code/confirm/                            302  302  302  302  302  302
GET    /accounts/logout/                                        302  200  200  200  200  200
POST   /accounts/logout/                                        302  302  302  302  302  302
GET    /accounts/password/change/                               302  200  200  200  200  200
POST   /accounts/password/change/                               302  200  200  200  200  200
GET    /accounts/password/reset/                                200  200  200  200  200  200
POST   /accounts/password/reset/                                200  200  200  200  200  200
GET    /accounts/password/reset/done/                           200  200  200  200  200  200
POST   /accounts/password/reset/done/                           405  405  405  405  405  405
GET    /accounts/password/reset/key/1-no-such-key/              200  200  200  200  200  200
POST   /accounts/password/reset/key/1-no-such-key/              200  200  200  200  200  200
GET    /accounts/password/reset/key/done/                       200  200  200  200  200  200
POST   /accounts/password/reset/key/done/                       405  405  405  405  405  405
GET    /accounts/password/set/                                  302  302  302  302  302  302
POST   /accounts/password/set/                                  302  302  302  302  302  302
GET    /accounts/reauthenticate/                                302  200  200  200  200  200
POST   /accounts/reauthenticate/                                302  200  200  200  200  200
GET    /accounts/signup/                                        200  302  302  302  302  302
POST   /accounts/signup/                                        200  302  302  302  302  302
GET    /alerts/                                                 302  200  200  200  200  200
POST   /alerts/                                                 302  405  405  405  405  405
GET    /alerts/new/                                             302  200  200  200  200  200
POST   /alerts/new/                                             302  302  302  302  302  302
GET    /c/{private}/                                            404  404  404  200  404  200
POST   /c/{private}/comments/                                   302  404  404  302  404  302
GET    /c/{public}/                                             200  200  200  200  200  200
GET    /c/{question}/                                           404  404  200  200  200  200
POST   /c/{question}/                                           405  405  405  405  405  405
GET    /c/{question}/answer/                                    302  405  405  405  405  405
POST   /c/{question}/answer/                                    302  404  403  403  302  302
GET    /c/{question}/comments/                                  302  404  200  200  200  200
POST   /c/{question}/comments/                                  302  404  403  302  302  302
GET    /c/{question}/delete/                                    302  404  200  200  200  200
POST   /c/{question}/delete/                                    302  404  403  403  302  403
GET    /c/{question}/edit/                                      302  404  200  200  200  200
POST   /c/{question}/edit/                                      302  404  403  403  302  403
GET    /c/{question}/history/                                   404  404  200  200  200  200
POST   /c/{question}/history/                                   405  405  405  405  405  405
GET    /c/{question}/reactions/thanks/                          302  405  405  405  405  405
POST   /c/{question}/reactions/thanks/                          302  404  403  302  403  302
GET    /c/{waiting}/                                            404  404  404  404  200  200
GET    /code/                                                   200  200  200  200  200  200
POST   /code/                                                   405  405  405  405  405  405
GET    /code/accept/                                            302  200  200  200  200  200
POST   /code/accept/                                            302  302  302  302  302  302
GET    /code/hints/                                             302  405  405  405  405  405
POST   /code/hints/                                             302  302  302  302  302  302
GET    /comments/{comment}/                                     404  404  302  302  302  302
POST   /comments/{comment}/                                     405  405  405  405  405  405
GET    /comments/{comment}/delete/                              302  404  200  200  200  200
POST   /comments/{comment}/delete/                              302  404  403  403  302  403
GET    /comments/{comment}/edit/                                302  404  200  200  200  200
POST   /comments/{comment}/edit/                                302  404  403  403  302  403
GET    /comments/{comment}/history/                             404  404  200  200  200  200
POST   /comments/{comment}/history/                             405  405  405  405  405  405
GET    /comments/{comment}/reactions/thanks/                    302  405  405  405  405  405
POST   /comments/{comment}/reactions/thanks/                    302  404  403  302  403  302
GET    /contact/                                                302  302  302  302  302  302
POST   /contact/                                                302  302  302  302  302  302
GET    /demo/sign-in/                                           405  405  405  405  405  405
POST   /demo/sign-in/                                           404  404  404  404  404  404
GET    /desk/                                                   302  403  403  403  403  200
POST   /desk/                                                   302  405  405  405  405  405
GET    /desk/alerts/                                            302  403  403  403  403  200
POST   /desk/alerts/                                            302  405  405  405  405  405
GET    /desk/alerts/{alert}/                                    302  403  403  403  403  200
POST   /desk/alerts/{alert}/                                    302  403  403  403  403  302
GET    /desk/applicants/                                        302  403  403  403  403  200
POST   /desk/applicants/                                        302  405  405  405  405  405
GET    /desk/applicants/{applicant}/admit/                      302  405  405  405  405  405
POST   /desk/applicants/{applicant}/admit/                      302  403  403  403  403  302
GET    /desk/applicants/{applicant}/decline/                    302  403  403  403  403  200
POST   /desk/applicants/{applicant}/decline/                    302  403  403  403  403  302
GET    /desk/companies/                                         302  403  403  403  403  200
POST   /desk/companies/                                         302  405  405  405  405  405
GET    /desk/companies/{company}/                               302  403  403  403  403  200
POST   /desk/companies/{company}/                               302  403  403  403  403  302
GET    /desk/held/{held}/                                       302  403  403  403  403  200
POST   /desk/held/{held}/                                       302  405  405  405  405  405
GET    /desk/held/{held}/release/                               302  405  405  405  405  405
POST   /desk/held/{held}/release/                               302  403  403  403  403  302
GET    /desk/held/{held}/return/                                302  405  405  405  405  405
POST   /desk/held/{held}/return/                                302  403  403  403  403  302
GET    /desk/hosts/                                             302  403  403  403  403  200
POST   /desk/hosts/                                             302  403  403  403  403  302
GET    /desk/hosts/step-down/                                   302  405  405  405  405  405
POST   /desk/hosts/step-down/                                   302  403  403  403  403  302
GET    /desk/letters/                                           302  403  403  403  403  200
POST   /desk/letters/                                           302  405  405  405  405  405
GET    /desk/letters/{letter}/done/                             302  405  405  405  405  405
POST   /desk/letters/{letter}/done/                             302  403  403  403  403  302
GET    /favicon.ico                                             302  302  302  302  302  302
POST   /favicon.ico                                             405  405  405  405  405  405
GET    /feed/                                                   200  200  200  200  200  200
POST   /feed/                                                   405  405  405  405  405  405
GET    /healthz                                                 200  200  200  200  200  200
POST   /healthz                                                 405  405  405  405  405  405
GET    /join/about-you/                                         302  302  302  302  302  302
POST   /join/about-you/                                         302  302  302  302  302  302
GET    /language/                                               405  405  405  405  405  405
POST   /language/                                               302  302  302  302  302  302
GET    /members/{anna}/                                         404  404  200  200  200  200
POST   /members/{anna}/                                         405  405  405  405  405  405
GET    /members/{anna}/contributions/                           404  404  200  200  200  200
POST   /members/{anna}/contributions/                           405  405  405  405  405  405
GET    /notices/                                                302  200  200  200  200  200
POST   /notices/                                                302  405  405  405  405  405
GET    /notices/bell/                                           204  200  200  200  200  200
POST   /notices/bell/                                           405  405  405  405  405  405
GET    /notices/read/                                           302  405  405  405  405  405
POST   /notices/read/                                           302  302  302  302  302  302
GET    /notices/{notice}/                                       302  404  404  404  302  404
POST   /notices/{notice}/                                       302  405  405  405  405  405
GET    /outbox/                                                 404  404  404  404  404  404
POST   /outbox/                                                 405  405  405  405  405  405
GET    /outbox/{mail}/                                          404  404  404  404  404  404
POST   /outbox/{mail}/                                          405  405  405  405  405  405
GET    /preview/                                                302  405  405  405  405  405
POST   /preview/                                                302  200  200  200  200  200
GET    /readyz                                                  503  503  503  503  503  503
POST   /readyz                                                  405  405  405  405  405  405
GET    /robots.txt                                              200  200  200  200  200  200
POST   /robots.txt                                              405  405  405  405  405  405
GET    /settings/                                               302  200  200  200  200  200
POST   /settings/                                               302  302  302  302  302  302
GET    /settings/preferences/                                   302  200  200  200  200  200
POST   /settings/preferences/                                   302  302  302  302  302  302
GET    /settings/tokens/                                        302  200  200  200  200  200
POST   /settings/tokens/                                        302  200  200  200  200  200
GET    /settings/tokens/{token}/end/                            302  405  405  405  405  405
POST   /settings/tokens/{token}/end/                            302  404  404  404  302  404
GET    /setup/no-such-token/                                    404  404  404  404  404  404
POST   /setup/no-such-token/                                    404  404  404  404  404  404
GET    /spaces/                                                 200  200  200  200  200  200
POST   /spaces/                                                 405  405  405  405  405  405
GET    /spaces/back-room/                                       404  404  404  200  404  200
GET    /spaces/back-room/people/bram/                           302  405  405  405  405  405
POST   /spaces/back-room/people/bram/                           302  404  404  302  404  302
GET    /spaces/conversation/                                    404  404  200  200  200  200
POST   /spaces/conversation/                                    405  405  405  405  405  405
GET    /spaces/conversation/edit/                               302  404  200  200  200  200
POST   /spaces/conversation/edit/                               302  404  403  403  403  302
GET    /spaces/conversation/new/                                302  404  200  200  200  200
POST   /spaces/conversation/new/                                302  404  403  302  302  302
GET    /spaces/conversation/people/                             302  404  200  200  200  200
POST   /spaces/conversation/people/                             302  404  403  403  403  302
GET    /spaces/conversation/remove/                             302  404  200  200  200  200
POST   /spaces/conversation/remove/                             302  404  403  403  403  302
GET    /spaces/new/                                             302  200  200  200  200  200
POST   /spaces/new/                                             302  403  403  403  403  302
GET    /spaces/square/                                          200  200  200  200  200  200
"""

PROGRAMS = """
#                                                              none appl newc bram anna host
GET    /api/v1/                                                 404  404  404  404  404  404
POST   /api/v1/                                                 404  404  404  404  404  404
GET    /api/v1/alerts                                           401  200  200  200  200  200
POST   /api/v1/alerts                                           401  201  201  201  201  201
GET    /api/v1/code                                             200  200  200  200  200  200
POST   /api/v1/code/acceptances                                 401  201  201  201  201  201
DELETE /api/v1/comments/{comment}                               401  404  403  403  204  403
GET    /api/v1/comments/{comment}                               404  404  200  200  200  200
PATCH  /api/v1/comments/{comment}                               401  404  403  403  200  403
DELETE /api/v1/comments/{comment}/reactions/thanks              401  404  403  204  403  204
PUT    /api/v1/comments/{comment}/reactions/thanks              401  404  403  200  403  200
POST   /api/v1/contributions                                    401  404  403  201  201  201
GET    /api/v1/contributions/{private}                          404  404  404  200  404  200
POST   /api/v1/contributions/{private}/comments                 401  404  404  201  404  201
GET    /api/v1/contributions/{public}                           200  200  200  200  200  200
DELETE /api/v1/contributions/{question}                         401  404  403  403  204  403
GET    /api/v1/contributions/{question}                         404  404  200  200  200  200
PATCH  /api/v1/contributions/{question}                         401  404  403  403  200  403
POST   /api/v1/contributions/{question}/answer                  401  404  403  403  200  200
GET    /api/v1/contributions/{question}/comments                404  404  200  200  200  200
POST   /api/v1/contributions/{question}/comments                401  404  403  201  201  201
DELETE /api/v1/contributions/{question}/reactions/thanks        401  404  403  204  403  204
PUT    /api/v1/contributions/{question}/reactions/thanks        401  404  403  200  403  200
GET    /api/v1/contributions/{waiting}                          404  404  404  404  200  200
GET    /api/v1/desk/alerts                                      401  403  403  403  403  200
POST   /api/v1/desk/alerts/{alert}/answer                       401  403  403  403  403  200
GET    /api/v1/desk/held                                        401  403  403  403  403  200
POST   /api/v1/desk/held/{held}/release                         401  403  403  403  403  200
POST   /api/v1/desk/held/{held}/return                          401  403  403  403  403  200
GET    /api/v1/docs                                             200  200  200  200  200  200
POST   /api/v1/docs                                             200  200  200  200  200  200
GET    /api/v1/feed                                             200  200  200  200  200  200
GET    /api/v1/me                                               401  200  200  200  200  200
GET    /api/v1/notices                                          401  200  200  200  200  200
POST   /api/v1/notices/read                                     401  204  204  204  204  204
GET    /api/v1/openapi.json                                     200  200  200  200  200  200
POST   /api/v1/openapi.json                                     200  200  200  200  200  200
GET    /api/v1/spaces                                           200  200  200  200  200  200
GET    /api/v1/spaces/back-room/contributions                   404  404  404  200  404  200
GET    /api/v1/spaces/conversation/contributions                404  404  200  200  200  200
"""

BODIES: dict[str, dict[str, str]] = {
    "POST /about/": {"name": "Lou", "email": "lou@example.org", "text": "Who are you?"},
    "POST /alerts/new/": {"category": "something-small", "text": "Have a look."},
    "POST /c/{question}/answer/": {"comment": "{comment}"},
    "POST /c/{question}/comments/": {"body": "Thank you for asking."},
    "POST /c/{private}/comments/": {"body": "Thank you for asking."},
    "POST /c/{question}/edit/": {"title": "How do you count?", "body": "We count every week."},
    "POST /comments/{comment}/edit/": {"body": "With fewer and better questions."},
    "POST /code/accept/": {"version": "1", "accepted": "on"},
    "POST /desk/alerts/{alert}/": {"text": "Thank you, we looked."},
    "POST /desk/applicants/{applicant}/decline/": {"reason": "We are full this year."},
    "POST /desk/companies/{company}/": {"is_vendor": "no", "reason": "It buys, it does not sell."},
    "POST /desk/held/{held}/return/": {"reason": "Say it without the name."},
    "POST /desk/hosts/": {"handle": "bram"},
    "POST /language/": {"language": "nl"},
    "POST /settings/": {
        "name": "Somebody Else",
        "headline": "Listens",
        "country": "NL",
        "languages": "nl",
    },
    "POST /settings/preferences/": {"language": "nl"},
    "POST /settings/tokens/": {"name": "laptop", "scopes": "read"},
    "POST /spaces/conversation/new/": {
        "kind": "story",
        "title": "A quiet week",
        "body": "Nobody called, and we wondered why.",
    },
    "POST /spaces/conversation/edit/": {
        "name_nl": "Praten",
        "name_en": "Talking",
        "visibility": "members",
        "kinds": "story",
    },
    "POST /spaces/new/": {
        "slug": "library",
        "name_nl": "Leeszaal",
        "name_en": "Library",
        "visibility": "members",
        "kinds": "story",
    },
    "POST /spaces/back-room/people/bram/": {"do": "out"},
    "POST /spaces/conversation/people/": {"handle": "bram", "as_host": "on"},
    "POST /api/v1/alerts": {"category": "something-small", "text": "Have a look."},
    "POST /api/v1/code/acceptances": {"version": "1"},
    "POST /api/v1/contributions": {
        "space": "conversation",
        "kind": "story",
        "title": "A quiet week",
        "body": "Nobody called, and we wondered why.",
    },
    "PATCH /api/v1/contributions/{question}": {"title": "How do you count?"},
    "POST /api/v1/contributions/{question}/comments": {"body": "Thank you for asking."},
    "POST /api/v1/contributions/{private}/comments": {"body": "Thank you for asking."},
    "POST /api/v1/contributions/{question}/answer": {"comment": "{comment}"},
    "PATCH /api/v1/comments/{comment}": {"body": "With fewer and better questions."},
    "POST /api/v1/desk/alerts/{alert}/answer": {"text": "Thank you, we looked."},
    "POST /api/v1/desk/held/{held}/return": {"reason": "Say it without the name."},
}
"""What is sent along, where a method needs something."""
