"""The rows of the pages about cases, decisions and objections: see tests/laws/doors.py."""

CASES = """
#                                                              none appl newc bram anna host
GET    /decisions/                                              302  200  200  200  200  200
POST   /decisions/                                              302  405  405  405  405  405
GET    /decisions/{decision}/                                   302  404  404  404  200  404
POST   /decisions/{decision}/                                   302  404  404  404  302  404
GET    /decisions/{decision}/statement.pdf                      302  404  404  404  200  404
POST   /decisions/{decision}/statement.pdf                      302  405  405  405  405  405
GET    /desk/alerts/{alert}/set-aside/                          302  405  405  405  405  405
POST   /desk/alerts/{alert}/set-aside/                          302  403  403  403  403  302
GET    /desk/cases/                                             302  403  403  403  403  200
POST   /desk/cases/                                             302  405  405  405  405  405
GET    /desk/cases/{case}/                                      302  403  403  403  403  200
POST   /desk/cases/{case}/                                      302  405  405  405  405  405
GET    /desk/cases/{case}/decide/                               302  403  403  403  403  200
POST   /desk/cases/{case}/decide/                               302  403  403  403  403  302
GET    /desk/cases/{case}/emergency/                            302  405  405  405  405  405
POST   /desk/cases/{case}/emergency/                            302  403  403  403  403  302
GET    /desk/cases/{case}/hearing/                              302  405  405  405  405  405
POST   /desk/cases/{case}/hearing/                              302  403  403  403  403  302
GET    /desk/cases/{case}/intervene/                            302  405  405  405  405  405
POST   /desk/cases/{case}/intervene/                            302  403  403  403  403  302
GET    /desk/cases/{case}/notes/                                302  405  405  405  405  405
POST   /desk/cases/{case}/notes/                                302  403  403  403  403  302
GET    /desk/cases/{case}/recuse/                               302  405  405  405  405  405
POST   /desk/cases/{case}/recuse/                               302  403  403  403  403  302
GET    /desk/cases/{case}/take/                                 302  405  405  405  405  405
POST   /desk/cases/{case}/take/                                 302  403  403  403  403  302
GET    /desk/cases/{done}/reopen/                               302  405  405  405  405  405
POST   /desk/cases/{done}/reopen/                               302  403  403  403  403  302
GET    /desk/cases/{waits}/decisions/{proposed}/                302  405  405  405  405  405
POST   /desk/cases/{waits}/decisions/{proposed}/                302  403  403  403  403  302
GET    /desk/cases/{waits}/measures/{interim}/                  302  405  405  405  405  405
POST   /desk/cases/{waits}/measures/{interim}/                  302  403  403  403  403  302
GET    /desk/objections/                                        302  403  403  403  403  200
POST   /desk/objections/                                        302  405  405  405  405  405
GET    /desk/objections/{objection}/                            302  403  403  403  403  200
POST   /desk/objections/{objection}/                            302  403  403  403  403  302
GET    /desk/remove/                                            302  403  403  403  403  404
POST   /desk/remove/                                            302  403  403  403  403  404
GET    /desk/safety/                                            302  403  403  403  403  200
POST   /desk/safety/                                            302  403  403  403  403  302
GET    /desk/safety/outside/                                    302  405  405  405  405  405
POST   /desk/safety/outside/                                    302  403  403  403  403  302
GET    /desk/work/                                              302  403  403  403  403  200
POST   /desk/work/                                              302  405  405  405  405  405
GET    /outside/{outside}/                                      200  200  200  200  200  200
POST   /outside/{outside}/                                      302  302  302  302  302  302
GET    /hearings/{hearing}/                                     302  404  404  404  200  404
POST   /hearings/{hearing}/                                     302  404  404  404  302  404
GET    /illegal-content/                                        200  200  200  200  200  200
POST   /illegal-content/                                        302  302  302  302  302  302
GET    /objections/{returned}/                                  302  404  404  404  200  404
POST   /objections/{returned}/                                  302  404  404  404  302  404
"""
