"""What categories and keywords are called, where hosts choose them and reports name them."""

from __future__ import annotations

from comity.answer import Message
from comity.transparency.dsa.categories import Category, Keyword

LABELS: dict[Category | Keyword, Message] = {
    Category.ANIMAL_WELFARE: Message("Animal welfare"),
    Category.CONSUMER_INFORMATION: Message("Consumer information infringements"),
    Category.CYBER_VIOLENCE: Message("Cyber violence"),
    Category.CYBER_VIOLENCE_AGAINST_WOMEN: Message("Cyber violence against women"),
    Category.DATA_PROTECTION_AND_PRIVACY_VIOLATIONS: Message(
        "Data protection and privacy violations"
    ),
    Category.ILLEGAL_OR_HARMFUL_SPEECH: Message("Illegal or harmful speech"),
    Category.INTELLECTUAL_PROPERTY_INFRINGEMENTS: Message("Intellectual property infringements"),
    Category.NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS: Message(
        "Negative effects on civic discourse or elections"
    ),
    Category.PROTECTION_OF_MINORS: Message("Protection of minors"),
    Category.RISK_FOR_PUBLIC_SECURITY: Message("Risk for public security"),
    Category.SCAMS_AND_FRAUD: Message("Scams and/or fraud"),
    Category.SELF_HARM: Message("Self-harm"),
    Category.UNSAFE_AND_PROHIBITED_PRODUCTS: Message(
        "Unsafe, non-compliant or prohibited products"
    ),
    Category.VIOLENCE: Message("Violence"),
    Category.OTHER_VIOLATION_TC: Message("Other violation of provider’s terms and conditions"),
    Category.NOT_SPECIFIED_NOTICE: Message(
        "Type of alleged illegal content not specified by the notifier"
    ),
    Keyword.ADULT_SEXUAL_MATERIAL: Message("Adult sexual material"),
    Keyword.AGE_SPECIFIC_RESTRICTIONS: Message("Age-specific restrictions"),
    Keyword.AGE_SPECIFIC_RESTRICTIONS_MINORS: Message(
        "Age-specific restrictions concerning minors"
    ),
    Keyword.ANIMAL_HARM: Message("Animal harm"),
    Keyword.BIOMETRIC_DATA_BREACH: Message("Biometric data breach"),
    Keyword.BULLYING_AGAINST_GIRLS: Message("Cyber bullying and intimidation against girls"),
    Keyword.CHILD_SEXUAL_ABUSE_MATERIAL: Message("Child sexual abuse material"),
    Keyword.CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE: Message(
        "Child sexual abuse material containing deepfake or similar technology"
    ),
    Keyword.CONTENT_PROMOTING_EATING_DISORDERS: Message("Content promoting eating disorders"),
    Keyword.COORDINATED_HARM: Message("Coordinated harm"),
    Keyword.COPYRIGHT_INFRINGEMENT: Message("Copyright infringements"),
    Keyword.CYBER_BULLYING_INTIMIDATION: Message("Cyber bullying and intimidation"),
    Keyword.CYBER_HARASSMENT: Message("Cyber harassment"),
    Keyword.CYBER_HARASSMENT_AGAINST_WOMEN: Message("Cyber harassment against women"),
    Keyword.CYBER_INCITEMENT: Message("Cyber incitement to hatred or violence"),
    Keyword.CYBER_STALKING: Message("Cyber stalking"),
    Keyword.CYBER_STALKING_AGAINST_WOMEN: Message("Cyber stalking against women"),
    Keyword.DATA_FALSIFICATION: Message("Data falsification"),
    Keyword.DEFAMATION: Message("Defamation"),
    Keyword.DESIGN_INFRINGEMENT: Message("Design infringements"),
    Keyword.DISCRIMINATION: Message("Discrimination"),
    Keyword.FEMALE_GENDERED_DISINFORMATION: Message("Gendered disinformation"),
    Keyword.GEOGRAPHIC_INDICATIONS_INFRINGEMENT: Message("Geographic indications infringements"),
    Keyword.GEOGRAPHICAL_REQUIREMENTS: Message("Geographical requirements"),
    Keyword.GOODS_SERVICES_NOT_PERMITTED: Message(
        "Goods/services not permitted to be offered on the platform"
    ),
    Keyword.GROOMING_SEXUAL_ENTICEMENT_MINORS: Message("Grooming/sexual enticement of minors"),
    Keyword.HATE_SPEECH: Message(
        "Illegal incitement to violence and hatred based on protected characteristics (hate speech)"
    ),
    Keyword.HIDDEN_ADVERTISEMENT: Message(
        "Hidden advertisement or commercial communication, including by influencers"
    ),
    Keyword.HUMAN_EXPLOITATION: Message("Human exploitation"),
    Keyword.HUMAN_TRAFFICKING: Message("Human trafficking"),
    Keyword.ILLEGAL_ORGANIZATIONS: Message("Illegal organizations"),
    Keyword.IMPERSONATION_ACCOUNT_HIJACKING: Message("Impersonation or account hijacking"),
    Keyword.INAUTHENTIC_ACCOUNTS: Message("Inauthentic accounts"),
    Keyword.INAUTHENTIC_LISTINGS: Message("Inauthentic listings"),
    Keyword.INAUTHENTIC_USER_REVIEWS: Message("Inauthentic user reviews"),
    Keyword.INCITEMENT_AGAINST_WOMEN: Message(
        "Illegal incitement to violence and hatred against women"
    ),
    Keyword.INCITEMENT_VIOLENCE_HATRED: Message(
        "General calls or incitement to violence and/or hatred"
    ),
    Keyword.INSUFFICIENT_INFORMATION_ON_TRADERS: Message("Insufficient information on traders"),
    Keyword.LANGUAGE_REQUIREMENTS: Message("Language requirements"),
    Keyword.MISINFORMATION_DISINFORMATION: Message(
        "Misinformation, disinformation, foreign information manipulation and interference"
    ),
    Keyword.MISLEADING_INFO_CONSUMER_RIGHTS: Message(
        "Misleading information about the consumer's rights"
    ),
    Keyword.MISLEADING_INFO_GOODS_SERVICES: Message(
        "Misleading information about the characteristics of the goods and services"
    ),
    Keyword.MISSING_PROCESSING_GROUND: Message("Missing processing ground for data"),
    Keyword.NON_CONSENSUAL_IMAGE_SHARING: Message(
        "Non-consensual (intimate) material sharing, including (image-based) sexual "
        "abuse (excluding content depicting minors)"
    ),
    Keyword.NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN: Message(
        "Non-consensual (intimate) material sharing against women, including (image-"
        "based) sexual abuse against women (excluding content depicting minors)"
    ),
    Keyword.NON_CONSENSUAL_MATERIAL_DEEPFAKE: Message(
        "Non-consensual sharing of material containing deepfake or similar technology "
        "using a third party's features (excluding content depicting minors)"
    ),
    Keyword.NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN: Message(
        "Non-consensual sharing of material containing deepfake or similar technology "
        "using a third party's features against women (excluding content depicting "
        "minors)"
    ),
    Keyword.NONCOMPLIANCE_PRICING: Message("Non-compliance with pricing regulations"),
    Keyword.NUDITY: Message("Nudity"),
    Keyword.PATENT_INFRINGEMENT: Message("Patent infringements"),
    Keyword.PHISHING: Message("Phishing"),
    Keyword.PROHIBITED_PRODUCTS: Message("Prohibited or restricted products"),
    Keyword.PYRAMID_SCHEMES: Message("Pyramid schemes"),
    Keyword.RIGHT_TO_BE_FORGOTTEN: Message("Right to be forgotten"),
    Keyword.RISK_ENVIRONMENTAL_DAMAGE: Message("Risk for environmental damage"),
    Keyword.RISK_PUBLIC_HEALTH: Message("Risk for public health"),
    Keyword.SELF_MUTILATION: Message("Self-mutilation"),
    Keyword.STALKING: Message("Stalking"),
    Keyword.SUICIDE: Message("Suicide"),
    Keyword.TERRORIST_CONTENT: Message("Terrorist content"),
    Keyword.TRADE_SECRET_INFRINGEMENT: Message("Trade secret infringements"),
    Keyword.TRADEMARK_INFRINGEMENT: Message("Trademark infringements"),
    Keyword.TRAFFICKING_WOMEN_GIRLS: Message("Trafficking in women and girls"),
    Keyword.UNLAWFUL_SALE_ANIMALS: Message("Unlawful sale of animals"),
    Keyword.UNSAFE_CHALLENGES: Message("Unsafe challenges"),
    Keyword.UNSAFE_PRODUCTS: Message("Unsafe or non-compliant products"),
    Keyword.VIOLATION_EU_LAW: Message(
        "Violation of EU law relevant to civic discourse or elections"
    ),
    Keyword.VIOLATION_NATIONAL_LAW: Message(
        "Violation of national law relevant to civic discourse or elections"
    ),
    Keyword.OTHER: Message("Not captured by any other keyword"),
}
"""As the database itself labels them in English."""
