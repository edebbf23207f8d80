"""What a member may not do at present, by decision of the hosts (clause sanctions)."""
