"""How fast Comity is, beside a bare Django view under the same server in the same minute."""
