using Acme.Telephony;

var request = new CallRequest { ConnectionId = "1", From = "+13125550101", To = "+13125550100" };
Console.WriteLine($"{request.From} is made for {typeof(TelnyxClient).Namespace}.");
